package sqlconn.meta;

import java.util.List;

/** {@code .rollback}. */
final class RollbackCommand implements MetaCommand {
    @Override
    public String name() {
        return "rollback";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "roll back the open transaction";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        context.rollback();
        return MetaOutcome.CONTINUE;
    }
}
