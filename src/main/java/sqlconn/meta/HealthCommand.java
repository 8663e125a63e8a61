package sqlconn.meta;

import java.time.Duration;
import java.util.List;
import sqlconn.ExitCode;
import sqlconn.InterruptException;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthRequest;
import sqlconn.session.ResetReport;

/** {@code .health}: whether a statement would run now, and where the way to that ends. */
final class HealthCommand implements MetaCommand {
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final String FULL = "full";
    private static final String RESET = "--reset";
    private static final String FORCE = "--force";

    @Override
    public String name() {
        return "health";
    }

    @Override
    public String arguments() {
        return "[full] [--reset [--force]]";
    }

    @Override
    public String summary() {
        return "probe the connection step by step: healthy, degraded or unreachable; reset it if that may help";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        return List.of(FULL, RESET, FORCE);
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        for (String argument : arguments) {
            if (!suggestions(context).contains(argument)) {
                throw Arguments.wrong(this, "does not take '" + argument + "'");
            }
        }
        boolean reset = arguments.contains(RESET);
        if (arguments.contains(FORCE) && !reset) {
            throw Arguments.wrong(this, "takes --force only with --reset");
        }
        boolean full = arguments.contains(FULL);
        HealthReport report = probe(context, full);
        show(context, report);
        if (reset && report.resetMayHelp()) {
            ResetReport done = ResetCommand.reset(context, arguments.contains(FORCE));
            context.print(done.describe());
            show(context, probe(context, full));
        }
        return MetaOutcome.CONTINUE;
    }

    private static HealthReport probe(MetaContext context, boolean full) {
        HealthRequest request = new HealthRequest(DEADLINE, full, context::interrupted);
        HealthReport report = context.connection().health(context.session(), request);
        if (context.interrupted()) {
            throw new InterruptException(ExitCode.INTERRUPTED, "interrupted");
        }
        return report;
    }

    private static void show(MetaContext context, HealthReport report) {
        for (String line : report.describe()) {
            context.print(line);
        }
    }
}
