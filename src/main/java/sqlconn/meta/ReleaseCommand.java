package sqlconn.meta;

import java.util.List;

/** {@code .release}. */
final class ReleaseCommand implements MetaCommand {
    @Override
    public String name() {
        return "release";
    }

    @Override
    public String arguments() {
        return "NAME";
    }

    @Override
    public String summary() {
        return "give up a savepoint; what was done since stays in the transaction";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        context.releaseSavepoint(Arguments.identifier(this, Arguments.one(this, arguments)));
        return MetaOutcome.CONTINUE;
    }
}
