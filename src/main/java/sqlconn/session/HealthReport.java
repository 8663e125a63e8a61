package sqlconn.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/**
 * Whether a named connection can be used now, and how well. {@code docs/health.md} says what each status means.
 *
 * @param name what the user calls the connection
 * @param dialect the kind of database; empty when that could not be read
 * @param url its address, without secrets; empty when that could not be read
 * @param steps what was tried, in order
 * @param facts what was measured
 */
public record HealthReport(String name, String dialect, String url, List<HealthStep> steps, HealthFacts facts) {
    public HealthReport {
        steps = List.copyOf(steps);
    }

    /** The answer in one word. */
    public enum Status {
        /** A statement would run now, and nothing is out of order. */
        HEALTHY("healthy"),
        /** A statement would run now, but something is not as it should be. */
        DEGRADED("degraded"),
        /** No statement would run now. */
        UNREACHABLE("unreachable");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word. */
        public String word() {
            return word;
        }
    }

    /** A connection whose definition is wrong, so that nothing could be tried. */
    public static HealthReport misconfigured(String name, String problem, @Nullable String hint) {
        HealthStep step = new HealthStep(Kind.CONFIGURATION, Outcome.FAILED, -1, problem, hint);
        return new HealthReport(name, "", "", List.of(step), HealthFacts.NONE);
    }

    /** The same under another name. */
    public HealthReport named(String other) {
        return new HealthReport(other, dialect, url, steps, facts);
    }

    /** The answer in one word: unreachable if any step has failed, degraded if any warns. */
    public Status status() {
        HealthStep worst = worst();
        if (worst == null) {
            return Status.HEALTHY;
        }
        return worst.outcome() == Outcome.FAILED ? Status.UNREACHABLE : Status.DEGRADED;
    }

    /** The step that decides the status: the first that failed, else the first that warns; null when all is well. */
    public @Nullable HealthStep worst() {
        HealthStep warning = null;
        for (HealthStep step : steps) {
            if (step.outcome() == Outcome.FAILED) {
                return step;
            }
            if (step.outcome() == Outcome.WARNING && warning == null) {
                warning = step;
            }
        }
        return warning;
    }

    /** Whether nothing could be tried, because the connection's definition is wrong: waiting does not help. */
    public boolean misconfigured() {
        return steps.size() == 1 && steps.get(0).kind() == Kind.CONFIGURATION;
    }

    /** Whether closing every connection and connecting anew may help. */
    public boolean resetMayHelp() {
        return status() == Status.UNREACHABLE || has(Kind.SESSION, Outcome.WARNING) || has(Kind.POOL, Outcome.WARNING);
    }

    private boolean has(Kind kind, Outcome outcome) {
        return steps.stream().anyMatch(step -> step.kind() == kind && step.outcome() == outcome);
    }

    /** The answer as one line: the status, and the reason when it is not healthy. */
    public String headline() {
        HealthStep worst = worst();
        return status().word() + (worst == null ? "" : ": " + worst.kind().words() + ": " + worst.detail());
    }

    /** The report as lines for a person, the headline first. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(headline());
        for (HealthStep step : steps) {
            lines.add(line(step));
            if (step.hint() != null) {
                lines.add(" ".repeat(40) + "try: " + step.hint());
            }
        }
        return lines;
    }

    private static String line(HealthStep step) {
        String time = step.millis() < 0 ? "" : millis(step.millis());
        String line = "  " + padded(step.kind().words(), 17)
                + padded(step.outcome().word(), 9)
                + " ".repeat(Math.max(0, 10 - time.length())) + time + "  " + step.detail();
        return line.stripTrailing();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** Milliseconds with two decimals, in any locale the same. */
    static String millis(double millis) {
        long hundredths = Math.round(millis * 100);
        long fraction = hundredths % 100;
        return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction + " ms";
    }
}
