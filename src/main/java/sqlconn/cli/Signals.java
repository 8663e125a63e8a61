package sqlconn.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.Talk;

/**
 * SIGINT, SIGTERM and SIGHUP, which Java answers by shutting down: before it does, what runs is cancelled on the server and
 * rolled back. The exit code is Java's own, 128 and the signal's number, which is what the shell expects.
 */
final class Signals {
    /** How long a shutdown waits for the server to answer a cancel and a rollback. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** How long it waits for a run that is between two statements, or waits for its input, which nobody can end. */
    private static final long SHORT_PATIENCE_MILLIS = 200;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable InterruptScope scope;
    private @Nullable Talk talk;

    /** From now on a signal stops what this scope runs. */
    void watch(InterruptScope running, Talk told) {
        if (scope == null) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "sqlconn-signal"));
        }
        talk = told;
        scope = running;
    }

    private void shutDown() {
        InterruptScope running = scope;
        if (ended.getCount() == 0 || running == null) {
            return;
        }
        boolean busy = running.interrupt(InterruptScope.Reason.USER);
        try {
            boolean told = ended.await(busy ? PATIENCE_MILLIS : SHORT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            if (!told && talk != null) {
                talk.note("interrupted; what was not committed is rolled back");
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
