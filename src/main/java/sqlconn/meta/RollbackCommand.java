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
        return "[to NAME]";
    }

    @Override
    public String summary() {
        return "roll back the open transaction, or what was done since a savepoint";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        if (arguments.isEmpty()) {
            context.rollback();
            return MetaOutcome.CONTINUE;
        }
        if (!arguments.get(0).equalsIgnoreCase("to")) {
            throw Arguments.wrong(this, "does not take '" + arguments.get(0) + "'");
        }
        if (arguments.size() < 2) {
            throw Arguments.wrong(this, "to needs the savepoint's name");
        }
        Arguments.atMost(this, arguments, 2);
        context.rollbackTo(Arguments.identifier(this, arguments.get(1)));
        return MetaOutcome.CONTINUE;
    }
}
