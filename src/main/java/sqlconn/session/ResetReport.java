package sqlconn.session;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reset threw away.
 *
 * @param before the state that the session was in
 * @param statements how many statements of open transactions were given up
 * @param confirmed whether the server said that it rolled them back, where there were some
 * @param connections how many physical connections were closed
 * @param redefined whether the next connection is made by another definition than the last
 * @param warning why the definition could not be read again, and stays what it was; null when it could
 */
public record ResetReport(
        TransactionState before,
        int statements,
        boolean confirmed,
        int connections,
        boolean redefined,
        @Nullable String warning) {
    /** The report as one line. */
    public String describe() {
        List<String> done = new ArrayList<>();
        if (statements > 0) {
            done.add((confirmed ? "rolled back " : "gave up ")
                    + Counted.statements(statements)
                    + (confirmed ? "" : ", which the server rolls back when it notices"));
        } else if (before == TransactionState.FAILED) {
            done.add("rolled back a failed transaction");
        } else if (before == TransactionState.LOST) {
            done.add("dropped a lost connection");
        }
        if (connections > 0) {
            done.add("closed " + Counted.of(connections, "connection"));
        }
        if (done.isEmpty()) {
            done.add("nothing was open");
        }
        return "reset: " + String.join(", ", done)
                + (redefined
                        ? "; the definition has changed, and the next statement connects as it says now"
                        : "; the next statement connects anew");
    }
}
