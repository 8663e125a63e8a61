package sqlconn.meta;

import java.util.List;

/** {@code .commit}. */
final class CommitCommand implements MetaCommand {
    @Override
    public String name() {
        return "commit";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "commit the open transaction";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        context.commit();
        return MetaOutcome.CONTINUE;
    }
}
