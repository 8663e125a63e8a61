package sqlconn.meta;

import java.util.List;

/** {@code .preview}: runs a statement and rolls it back, whatever it did. */
final class PreviewCommand implements MetaCommand {
    @Override
    public String name() {
        return "preview";
    }

    @Override
    public String arguments() {
        return "STATEMENT";
    }

    @Override
    public String summary() {
        return "run a statement, show what it gives and changes, and roll it back";
    }

    /** What follows is SQL, whose quotes are its own. */
    @Override
    public MetaOutcome runLine(MetaContext context, String rest) {
        if (rest.isEmpty()) {
            throw Arguments.wrong(this, "needs a statement");
        }
        if (rest.startsWith(".")) {
            throw Arguments.wrong(this, "takes SQL; a dot-command cannot be rolled back");
        }
        return context.preview(rest) ? MetaOutcome.CONTINUE : MetaOutcome.FAILED;
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        return runLine(context, String.join(" ", arguments));
    }
}
