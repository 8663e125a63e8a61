package sqlconn.config;

import java.time.Duration;

/**
 * How many physical connections are kept, and for how long.
 *
 * @param size most physical connections at one time, from 1
 * @param timeout how long a session waits for a free connection
 * @param maxLifetime age after which an idle connection is replaced; zero for never
 * @param alwaysValidate whether a connection is checked each time before it is used, however recently it was used
 * @param holdsDatabase whether the database lives in the one connection that there is, and ends with it
 */
public record PoolOptions(
        int size, Duration timeout, Duration maxLifetime, boolean alwaysValidate, boolean holdsDatabase) {
    /** What holds when the file says nothing: five connections, 30 seconds, 30 minutes. */
    public static final PoolOptions DEFAULT = new PoolOptions(5, Duration.ofSeconds(30), Duration.ofMinutes(30), false);

    /** The limits of a database that does not live in its connection. */
    public PoolOptions(int size, Duration timeout, Duration maxLifetime, boolean alwaysValidate) {
        this(size, timeout, maxLifetime, alwaysValidate, false);
    }

    /** Exactly one connection that is never replaced, for a database that lives inside its connection. */
    public PoolOptions single() {
        return new PoolOptions(1, timeout, Duration.ZERO, alwaysValidate, true);
    }
}
