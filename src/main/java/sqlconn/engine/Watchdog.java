package sqlconn.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.session.WatchThread;

/**
 * Ends a statement that runs too long. Our own clock, because not every driver has one: sqlite-jdbc takes a query timeout
 * and lets the statement run on (seen with 3.46 and 3.54).
 */
final class Watchdog {
    /** How long the server may take to stop a statement; after that the connection is cut. A busy server is not silent. */
    private static final long LEAST_GRACE_MILLIS = 10_000;

    private static final long MOST_GRACE_MILLIS = 30_000;

    private final InterruptScope scope;
    private final @Nullable WatchThread thread;

    private Watchdog(InterruptScope scope, @Nullable Duration limit) {
        this.scope = scope;
        if (limit == null) {
            thread = null;
            return;
        }
        thread = new WatchThread("sqlconn-timeout", () -> watch(limit));
    }

    /** Watches until closed; does nothing without a limit. */
    static Watchdog start(InterruptScope scope, @Nullable Duration limit) {
        return new Watchdog(scope, limit);
    }

    private void watch(Duration limit) {
        long millis = Math.max(1, limit.toMillis());
        try {
            Thread.sleep(millis);
            scope.timeout(limit);
            Thread.sleep(Math.min(Math.max(millis, LEAST_GRACE_MILLIS), MOST_GRACE_MILLIS));
        } catch (InterruptedException ended) {
            return;
        }
        scope.cutOff();
    }

    /** The statement has ended: the watch is over before this returns, so the next statement is safe from it. */
    void close() {
        if (thread == null) {
            return;
        }
        thread.end();
    }
}
