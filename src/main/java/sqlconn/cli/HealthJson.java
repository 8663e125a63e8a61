package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.TlsFacts;
import sqlconn.session.HealthFacts;
import sqlconn.session.HealthFacts.RoundTrip;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthStep;

/** For programs: an array with an object for each connection, each on a line; {@code docs/health.md} has its keys. */
final class HealthJson implements HealthFormats.Format {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public List<String> lines(List<HealthReport> reports, boolean verbose) {
        List<String> lines = new ArrayList<>();
        lines.add("[");
        for (int i = 0; i < reports.size(); i++) {
            lines.add(report(reports.get(i)) + (i < reports.size() - 1 ? "," : ""));
        }
        lines.add("]");
        return lines;
    }

    private static String report(HealthReport report) {
        HealthStep worst = report.worst();
        HealthFacts facts = report.facts();
        List<String> steps = new ArrayList<>();
        for (HealthStep step : report.steps()) {
            steps.add(step(step));
        }
        return new JsonObject()
                .text("name", report.name())
                .text("status", report.status().word())
                .text("step", worst == null ? null : worst.kind().key())
                .text("problem", worst == null ? null : worst.detail())
                .text("hint", worst == null ? null : worst.hint())
                .text("dialect", report.dialect().isEmpty() ? null : report.dialect())
                .text("url", report.url().isEmpty() ? null : report.url())
                .text("server", facts.server())
                .text("role", facts.role() == null ? null : facts.role().word())
                .json(
                        "read_only",
                        facts.role() == null
                                ? null
                                : Boolean.toString(facts.role().readOnly()))
                .json("round_trip_ms", roundTrip(facts.roundTrip()))
                .json("tls", tls(facts.tls()))
                .json(
                        "clock_difference_ms",
                        facts.clockDifference() == null
                                ? null
                                : Decimals.thousandths(facts.clockDifference().toNanos() / 1e6))
                .json("steps", "[" + String.join(",", steps) + "]")
                .toString();
    }

    private static String step(HealthStep step) {
        return new JsonObject()
                .text("step", step.kind().key())
                .text("outcome", step.outcome().word())
                .json("ms", step.millis() < 0 ? null : Decimals.thousandths(step.millis()))
                .text("detail", step.detail())
                .text("hint", step.hint())
                .toString();
    }

    private static @Nullable String roundTrip(@Nullable RoundTrip times) {
        if (times == null) {
            return null;
        }
        return new JsonObject()
                .json("p50", Decimals.thousandths(times.p50()))
                .json("p95", Decimals.thousandths(times.p95()))
                .json("count", Integer.toString(times.count()))
                .toString();
    }

    private static @Nullable String tls(@Nullable TlsFacts facts) {
        if (facts == null || !facts.encrypted()) {
            return null;
        }
        return new JsonObject()
                .text("protocol", facts.protocol())
                .text("cipher", facts.cipher())
                .text("subject", facts.subject())
                .text(
                        "expires",
                        facts.expires() == null ? null : facts.expires().toString())
                .toString();
    }
}
