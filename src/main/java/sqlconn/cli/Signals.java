package sqlconn.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.engine.InterruptScope;

/**
 * SIGINT, SIGTERM and SIGHUP, which Java answers by shutting down: before it does, what runs is cancelled on the server and
 * rolled back. The exit code is Java's own, 128 and the signal's number, which is what the shell expects.
 */
final class Signals {
    /** How long a shutdown waits for the server to answer a cancel and a rollback. */
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable InterruptScope scope;

    /** From now on a signal stops what this scope runs. */
    void watch(InterruptScope running) {
        if (scope == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "sqlconn-signal"));
        }
        scope = running;
    }

    private void shutDown() {
        InterruptScope running = scope;
        if (ended.getCount() == 0 || running == null) {
            return;
        }
        running.interrupt(InterruptScope.Reason.USER);
        try {
            if (!ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
    }

    /** The run is over, and everything that had to be said about it was said. */
    void runEnded() {
        ended.countDown();
    }
}
