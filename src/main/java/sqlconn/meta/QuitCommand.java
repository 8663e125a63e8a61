package sqlconn.meta;

import java.util.List;

/** {@code .quit}. */
final class QuitCommand implements MetaCommand {
    @Override
    public String name() {
        return "quit";
    }

    @Override
    public List<String> aliases() {
        return List.of("exit");
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "leave (Ctrl-D does the same)";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        return MetaOutcome.QUIT;
    }
}
