package sqlconn.meta;

import java.util.List;
import sqlconn.session.ResetReport;

/** {@code .reset}: away with what is open, and a new look at the secrets file. */
final class ResetCommand implements MetaCommand {
    private static final String FORCE = "--force";

    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String arguments() {
        return "[--force]";
    }

    @Override
    public String summary() {
        return "close every connection and read the secrets again; --force gives up open work";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        return List.of(FORCE);
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.atMost(this, arguments, 1);
        if (!arguments.isEmpty() && !arguments.get(0).equals(FORCE)) {
            throw Arguments.wrong(this, "does not take '" + arguments.get(0) + "'");
        }
        context.print(reset(context, !arguments.isEmpty()).describe());
        return MetaOutcome.CONTINUE;
    }

    /**
     * Resets the connection of the moment.
     *
     * @throws sqlconn.UsageException when open work would be lost, and no force says that it may
     */
    static ResetReport reset(MetaContext context, boolean force) {
        ResetReport report = context.connection().reset(context.session(), force);
        context.connectionWasReset();
        if (report.warning() != null) {
            context.note(report.warning());
        }
        return report;
    }
}
