package sqlconn.meta;

import java.util.List;

/** {@code .begin}. */
final class BeginCommand implements MetaCommand {
    @Override
    public String name() {
        return "begin";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "open a transaction that lasts until .commit or .rollback";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        context.begin();
        return MetaOutcome.CONTINUE;
    }
}
