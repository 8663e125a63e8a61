package sqlconn.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.Talk;

/**
 * SIGINT, SIGTERM and SIGHUP, which Java answers by shutting down: before it does, what runs is cancelled on the server and
 * rolled back. The exit code is Java's own, 128 and the signal's number, which is what the shell expects; unless the work
 * was committed nevertheless, or that is not known.
 */
final class Signals {
    /** How long a shutdown waits for the server to answer a cancel, a rollback or a commit. */
    private static final long PATIENCE_MILLIS = 10_000;

    /** How long it waits for a run that is between two statements, or waits for its input, which nobody can end. */
    private static final long SHORT_PATIENCE_MILLIS = 200;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile int code;
    private volatile @Nullable InterruptScope scope;
    private volatile @Nullable Talk talk;

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
        FurtherSignals.handle(number -> {
            say("signalled again: ended at once");
            leave(running, 128 + number);
        });
        boolean cancelled = running.interrupt(InterruptScope.Reason.USER);
        try {
            if (awaitEnd(running, cancelled)) {
                // An interrupt that came too late to stop anything must not be told of work that is there.
                if (code == ExitCode.OK.code() || code == ExitCode.UNKNOWN_OUTCOME.code()) {
                    Runtime.getRuntime().halt(code);
                }
                return;
            }
        } catch (InterruptedException again) {
            Thread.currentThread().interrupt();
        }
        leave(running, 0);
    }

    private boolean awaitEnd(InterruptScope running, boolean cancelled) throws InterruptedException {
        if (ended.await(SHORT_PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
            return true;
        }
        if (running.mayCommit()) {
            say("interrupted; waiting for the server's answer");
        } else if (!cancelled) {
            return false;
        }
        return ended.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Ends the process before the run has ended.
     *
     * @param halting the exit code to end with at once, or 0 to let Java go on with its own
     */
    private void leave(InterruptScope running, int halting) {
        running.end();
        if (running.mayCommit()) {
            say("the server has not answered, and it is not known whether it committed"
                    + "\n  hint: look at the data before you run it again");
            Runtime.getRuntime().halt(ExitCode.UNKNOWN_OUTCOME.code());
        }
        say("interrupted; what was not committed is rolled back");
        if (halting != 0) {
            Runtime.getRuntime().halt(halting);
        }
    }

    private void say(String text) {
        Talk told = talk;
        if (told != null) {
            told.note(text);
        }
    }

    /** The run is over with this exit code, and everything that had to be said about it was said. */
    void runEnded(int exitCode) {
        code = exitCode;
        ended.countDown();
    }
}
