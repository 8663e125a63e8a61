package sqlconn.meta;

import java.util.List;

/** {@code .savepoint}. */
final class SavepointCommand implements MetaCommand {
    @Override
    public String name() {
        return "savepoint";
    }

    @Override
    public String arguments() {
        return "NAME";
    }

    @Override
    public String summary() {
        return "set a savepoint in the open transaction";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        context.setSavepoint(Arguments.identifier(this, Arguments.one(this, arguments)));
        return MetaOutcome.CONTINUE;
    }
}
