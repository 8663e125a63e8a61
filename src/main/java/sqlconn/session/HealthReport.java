package sqlconn.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a named connection can be used now, and how well.
 *
 * @param name what the user calls the connection
 * @param status the answer in one word
 * @param problem why it is not healthy, or null when it is
 * @param borrowMillis how long it took to get a connection, or -1 when none was got
 * @param roundTripMillis how long a statement took to the server and back, or -1 when none was answered
 * @param serverVersion what the server calls itself; empty when it did not answer
 * @param pool connections at the time of the probe
 * @param session what the session that was probed with it is doing, or null when there was none
 */
public record HealthReport(
        String name,
        Status status,
        @Nullable String problem,
        double borrowMillis,
        double roundTripMillis,
        String serverVersion,
        PoolStatus pool,
        @Nullable TransactionState session) {
    /** The answer in one word. */
    public enum Status {
        /** A statement would run now. */
        HEALTHY("healthy"),
        /** A statement would run, but something is not as it should be. */
        DEGRADED("degraded"),
        /** No statement would run. */
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

    /** The report as lines for a person, the word first. */
    public List<String> describe() {
        List<String> lines = new ArrayList<>();
        lines.add(status.word() + (problem == null ? "" : ": " + problem));
        if (roundTripMillis >= 0) {
            lines.add("  server      " + serverVersion);
            lines.add("  borrow      " + millis(borrowMillis));
            lines.add("  round trip  " + millis(roundTripMillis));
        }
        lines.add("  pool        " + pool);
        if (session != null) {
            lines.add("  session     " + session.description());
        }
        return lines;
    }

    /** Milliseconds with two decimals, in any locale the same. */
    static String millis(double millis) {
        long hundredths = Math.round(millis * 100);
        long fraction = hundredths % 100;
        return hundredths / 100 + (fraction < 10 ? ".0" : ".") + fraction + " ms";
    }
}
