package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a session's physical connections come from and go back to. */
interface ConnectionSource extends AutoCloseable {
    /**
     * A connection that nobody else has, in auto-commit, nothing open on it.
     *
     * @throws SQLException when none can be made, or none is free in time
     */
    Connection borrow() throws SQLException;

    /** Takes back a connection with no transaction open. */
    void giveBack(Connection connection);

    /** Closes a connection for good, because it is broken or should not be used again. */
    void discard(Connection connection);

    /** Closes every idle connection; the ones in use are closed when they come back. */
    void evict();

    /** How many connections there are, and what they do. */
    PoolStatus status();

    @Override
    void close();
}
