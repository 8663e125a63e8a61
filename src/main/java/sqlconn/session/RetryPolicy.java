package sqlconn.session;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * How often a read is tried on a new connection when the one it ran on turns out to be dead.
 *
 * @param attempts the most runs of the statement, the first included, from 1
 * @param pause how long to wait before the second attempt at most; four times as long with each further one
 */
public record RetryPolicy(int attempts, Duration pause) {
    /** Three attempts, with up to 250 and 1000 milliseconds between them. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofMillis(250));

    /**
     * Waits before an attempt, counted from 2. Half of the time is left to chance, so that clients that lost their
     * connections together do not come back together. An interrupt ends the wait.
     */
    void pause(int attempt) {
        long most = pause.toMillis() << (2 * (attempt - 2));
        try {
            Thread.sleep(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
