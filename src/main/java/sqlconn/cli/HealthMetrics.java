package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.ServerRole;
import sqlconn.session.HealthFacts;
import sqlconn.session.HealthFacts.RoundTrip;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthReport.Status;
import sqlconn.session.HealthStep;
import sqlconn.session.HealthStep.Outcome;

/** For Prometheus: its text exposition format, version 0.0.4, with all samples of one metric together. */
final class HealthMetrics implements HealthFormats.Format {
    /** Finds a connection's value of a metric; null when it has none. */
    private interface Reading {
        @Nullable
        String of(HealthReport report);
    }

    @Override
    public String name() {
        return "prometheus";
    }

    @Override
    public List<String> lines(List<HealthReport> reports, boolean verbose) {
        List<String> lines = new ArrayList<>();
        gauge(lines, reports, "sqlconn_up", "Whether a statement would run now.", HealthMetrics::up);
        gauge(
                lines,
                reports,
                "sqlconn_degraded",
                "Whether a statement would run, but something is not as it should be.",
                report -> report.status() == Status.DEGRADED ? "1" : "0");
        steps(lines, reports);
        gauge(
                lines,
                reports,
                "sqlconn_round_trip_p50_seconds",
                "Median time of a statement to the server and back.",
                HealthMetrics::p50);
        gauge(
                lines,
                reports,
                "sqlconn_round_trip_p95_seconds",
                "Time of a statement to the server and back that 95 of a hundred do not exceed.",
                HealthMetrics::p95);
        gauge(
                lines,
                reports,
                "sqlconn_certificate_expiry_timestamp_seconds",
                "When the server's certificate ends, in seconds since 1970.",
                HealthMetrics::expiry);
        gauge(
                lines,
                reports,
                "sqlconn_clock_difference_seconds",
                "How far the server's clock is ahead of this machine's.",
                HealthMetrics::clock);
        gauge(lines, reports, "sqlconn_read_only", "Whether the server refuses writes.", HealthMetrics::readOnly);
        gauge(lines, reports, "sqlconn_replica", "Whether the server follows another one.", HealthMetrics::replica);
        info(lines, reports);
        return lines;
    }

    private static String up(HealthReport report) {
        return report.status() == Status.UNREACHABLE ? "0" : "1";
    }

    private static @Nullable String p50(HealthReport report) {
        RoundTrip times = report.facts().roundTrip();
        return times == null ? null : seconds(times.p50());
    }

    private static @Nullable String p95(HealthReport report) {
        RoundTrip times = report.facts().roundTrip();
        return times == null ? null : seconds(times.p95());
    }

    private static String seconds(double millis) {
        return Decimals.millionths(millis / 1e3);
    }

    private static @Nullable String expiry(HealthReport report) {
        HealthFacts facts = report.facts();
        return facts.tls() == null || facts.tls().expires() == null
                ? null
                : Long.toString(facts.tls().expires().getEpochSecond());
    }

    private static @Nullable String clock(HealthReport report) {
        return report.facts().clockDifference() == null
                ? null
                : Decimals.millionths(report.facts().clockDifference().toNanos() / 1e9);
    }

    private static @Nullable String readOnly(HealthReport report) {
        ServerRole role = report.facts().role();
        return role == null ? null : role.readOnly() ? "1" : "0";
    }

    private static @Nullable String replica(HealthReport report) {
        ServerRole role = report.facts().role();
        if (role == null || role.word().equals(ServerRole.SERVER)) {
            return null;
        }
        return role.word().equals(ServerRole.REPLICA) ? "1" : "0";
    }

    private static void gauge(
            List<String> lines, List<HealthReport> reports, String metric, String help, Reading reading) {
        List<String> samples = new ArrayList<>();
        for (HealthReport report : reports) {
            String value = reading.of(report);
            if (value != null) {
                samples.add(metric + "{" + label("connection", report.name()) + "} " + value);
            }
        }
        add(lines, metric, help, samples);
    }

    private static void steps(List<String> lines, List<HealthReport> reports) {
        List<String> outcomes = new ArrayList<>();
        List<String> times = new ArrayList<>();
        for (HealthReport report : reports) {
            for (HealthStep step : report.steps()) {
                String labels = "{" + label("connection", report.name()) + ","
                        + label("step", step.kind().key()) + "} ";
                if (step.outcome() != Outcome.SKIPPED) {
                    outcomes.add("sqlconn_step_ok" + labels + (step.outcome() == Outcome.OK ? "1" : "0"));
                }
                if (step.millis() >= 0) {
                    times.add("sqlconn_step_seconds" + labels + seconds(step.millis()));
                }
            }
        }
        add(lines, "sqlconn_step_ok", "Whether a step of the probe is as it should be.", outcomes);
        add(lines, "sqlconn_step_seconds", "How long a step of the probe took.", times);
    }

    private static void info(List<String> lines, List<HealthReport> reports) {
        List<String> samples = new ArrayList<>();
        for (HealthReport report : reports) {
            String server = report.facts().server();
            if (server != null) {
                samples.add("sqlconn_server_info{" + label("connection", report.name()) + ","
                        + label("dialect", report.dialect()) + "," + label("server", server) + "} 1");
            }
        }
        add(lines, "sqlconn_server_info", "What the server calls itself.", samples);
    }

    private static void add(List<String> lines, String metric, String help, List<String> samples) {
        if (!samples.isEmpty()) {
            lines.add("# HELP " + metric + " " + help);
            lines.add("# TYPE " + metric + " gauge");
            lines.addAll(samples);
        }
    }

    private static String label(String name, String value) {
        return name + "=\"" + value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
