package sqlconn.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.SqlconnException;
import sqlconn.UsageException;
import sqlconn.meta.KnownConnection;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthReport.Status;
import sqlconn.session.NamedConnection;

/** {@code sqlconn health}: whether connections can be used now, as exit code 0 or 4. */
final class HealthCommand implements Subcommand {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "health";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Probes connections, or all that are known: connects, makes a round trip, and says healthy, degraded or "
                        + "unreachable. The exit code is 4 when one is unreachable.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("CONNECTION")
                .description("names, URLs or SQLite files; without any, every known connection")
                .build());
        spec.addOption(Options.value("--timeout", "TIME", "how long each probe may take; 10s unless given"));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        List<String> names = new ArrayList<>(arguments.matchedPositionalValue(0, List.<String>of()));
        if (names.isEmpty()) {
            for (KnownConnection known : program.knownConnections(arguments)) {
                names.add(known.name());
            }
        }
        Duration deadline = deadline(Options.text(arguments, "--timeout"));
        ExitCode worst = ExitCode.OK;
        for (String name : names) {
            ExitCode code = probe(program, arguments, name, deadline);
            worst = worst == ExitCode.OK ? code : worst;
        }
        return worst;
    }

    private static Duration deadline(@Nullable String text) {
        Duration deadline = text == null ? DEADLINE : TimeArgument.parse(text);
        if (deadline == null) {
            throw new UsageException("--timeout cannot be '" + text + "'", "write a time such as 5s or 500ms");
        }
        return deadline;
    }

    private static ExitCode probe(Program program, ParseResult arguments, String name, Duration deadline) {
        try (NamedConnection connection = program.connect(name, arguments, false)) {
            HealthReport report = connection.health(null, deadline);
            List<String> lines = report.describe();
            program.print(connection.name() + ": " + lines.get(0));
            for (String line : lines.subList(1, lines.size())) {
                program.print(line);
            }
            return report.status() == Status.UNREACHABLE ? ExitCode.CONNECTION : ExitCode.OK;
        } catch (SqlconnException failure) {
            program.errors().failure(failure, null);
            return failure.exitCode();
        }
    }
}
