package sqlconn.engine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sqlconn.session.StatementRun;

/** A statement that another thread starts. */
record Started(Future<StatementRun> start) {
    /** Whether the server has answered, now or within this time. */
    boolean within(Duration patience) {
        try {
            start.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException failed) {
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return start.isDone();
        }
    }

    /**
     * Waits for the answer, however long it takes.
     *
     * @throws sqlconn.SqlconnException when the statement failed
     */
    StatementRun await() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return start.get();
                } catch (InterruptedException again) {
                    interrupted = true;
                } catch (ExecutionException failure) {
                    throw unwrapped(failure);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unwrapped(ExecutionException failure) {
        if (failure.getCause() instanceof Error error) {
            throw error;
        }
        return failure.getCause() instanceof RuntimeException told
                ? told
                : new IllegalStateException(failure.getCause());
    }
}
