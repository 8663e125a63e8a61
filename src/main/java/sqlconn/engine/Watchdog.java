package sqlconn.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Ends a statement that runs too long. Our own clock, because not every driver has one: sqlite-jdbc takes a query timeout
 * and lets the statement run on (seen with 3.46 and 3.54).
 */
final class Watchdog {
    private final InterruptScope scope;
    private final @Nullable Thread thread;

    private Watchdog(InterruptScope scope, @Nullable Duration limit) {
        this.scope = scope;
        if (limit == null) {
            thread = null;
            return;
        }
        thread = new Thread(() -> watch(limit), "sqlconn-timeout");
        thread.setDaemon(true);
        thread.start();
    }

    /** Watches until closed; does nothing without a limit. */
    static Watchdog start(InterruptScope scope, @Nullable Duration limit) {
        return new Watchdog(scope, limit);
    }

    private void watch(Duration limit) {
        try {
            Thread.sleep(Math.max(1, limit.toMillis()));
        } catch (InterruptedException ended) {
            return;
        }
        scope.timeout(limit);
    }

    /** The statement has ended: the watch is over before this returns, so the next statement is safe from it. */
    void close() {
        if (thread == null) {
            return;
        }
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
