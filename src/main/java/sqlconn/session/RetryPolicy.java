package sqlconn.session;

import java.time.Duration;

/**
 * How often a read is tried on a new connection when the one it ran on turns out to be dead.
 *
 * @param attempts the most runs of the statement, the first included, from 1
 * @param pause how long to wait before the second attempt; it doubles with each further one
 */
public record RetryPolicy(int attempts, Duration pause) {
    /** Three attempts, with 50 and 100 milliseconds between them. */
    public static final RetryPolicy DEFAULT = new RetryPolicy(3, Duration.ofMillis(50));

    /** Waits before an attempt, counted from 2. An interrupt ends the wait. */
    void pause(int attempt) {
        try {
            Thread.sleep(pause.toMillis() << (attempt - 2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
