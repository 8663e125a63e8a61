package sqlconn.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.UsageException;
import sqlconn.meta.KnownConnection;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthReport.Status;

/** {@code sqlconn health}: whether connections can be used now, as exit code 0 or 4; {@code docs/health.md} explains it. */
final class HealthCommand implements Subcommand {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "health";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Probes connections at the same time, step by step, and says of each that it is healthy, degraded or "
                        + "unreachable. The exit code is 4 when one is unreachable, and 3 when one is defined wrongly.");
        spec.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .paramLabel("CONNECTION")
                .description("names, URLs or SQLite files; without any, every known connection")
                .build());
        spec.addOption(Options.flag("--all", "every known connection"));
        spec.addOption(Options.value(
                "--wait", "TIME", "try again until none is unreachable, or this time is over: 30s, 500ms, 2m"));
        spec.addOption(Options.value("--timeout", "TIME", "how long one probe may take; 10s unless given"));
        spec.addOption(Options.flag("--full", "read SQLite files as a whole, and look for damage"));
        spec.addOption(Options.value(
                "--format", "FORMAT", "how the result is written: " + String.join(", ", HealthFormats.names())));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        HealthFormats.Format format = HealthFormats.named(Options.text(arguments, "--format"));
        Duration timeout = time("--timeout", Options.text(arguments, "--timeout"));
        Duration wait = time("--wait", Options.text(arguments, "--wait"));
        List<String> names = names(program, arguments);
        List<HealthReport> reports;
        try (HealthRun run = new HealthRun(
                program, arguments, names, timeout == null ? TIMEOUT : timeout, Options.isSet(arguments, "--full"))) {
            reports = wait == null ? run.once() : run.until(wait);
        }
        for (String line : format.lines(reports, Options.isSet(arguments, "--verbose"))) {
            program.report(line);
        }
        return exitCode(reports);
    }

    private static List<String> names(Program program, ParseResult arguments) {
        List<String> names = new ArrayList<>(arguments.matchedPositionalValue(0, List.<String>of()));
        if (!names.isEmpty() && Options.isSet(arguments, "--all")) {
            throw new UsageException("--all and a connection exclude each other", null);
        }
        if (names.isEmpty()) {
            for (KnownConnection known : program.knownConnections(arguments)) {
                names.add(known.name());
            }
        }
        return names;
    }

    private static @Nullable Duration time(String option, @Nullable String text) {
        Duration time = text == null ? null : TimeArgument.parse(text);
        if (text != null && time == null) {
            throw new UsageException(option + " cannot be '" + text + "'", "write a time such as 5s or 500ms");
        }
        return time;
    }

    /** A wrong definition counts most: no waiting mends it. */
    private static ExitCode exitCode(List<HealthReport> reports) {
        ExitCode code = ExitCode.OK;
        for (HealthReport report : reports) {
            if (report.misconfigured()) {
                return ExitCode.CONFIG;
            }
            if (report.status() == Status.UNREACHABLE) {
                code = ExitCode.CONNECTION;
            }
        }
        return code;
    }
}
