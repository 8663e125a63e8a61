package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where a session's physical connections come from and go back to. */
interface ConnectionSource extends AutoCloseable {
    /**
     * A connection that nobody else has, in auto-commit, nothing open on it.
     *
     * @throws SQLException when none can be made, or none is free in time
     */
    Connection borrow() throws SQLException;

    /** A connection that is open and free now, or null when there is none; does not wait and makes none. */
    @Nullable
    Connection borrowIdle();

    /** Takes back a connection with no transaction open. */
    void giveBack(Connection connection);

    /** Closes a connection for good, because it is broken or should not be used again. */
    void discard(Connection connection);

    /**
     * A new connection that goes to nobody else and has to be closed by {@link #closeBeside}.
     *
     * @param more adds properties for the driver, for this connection alone
     * @return null when there are as many connections as there may be
     * @throws SQLException when it cannot be made
     */
    @Nullable
    Connection openBeside(Consumer<Properties> more) throws SQLException;

    /** Closes a connection that {@link #openBeside} made. */
    void closeBeside(Connection connection);

    /**
     * Closes every connection, also those in use, and gives up those that are being made. What a server does not let end in
     * time is cut.
     */
    void closeAll();

    /** How many connections are open, whoever has them. */
    int open();

    /** Takes the definition that later connections are made from. */
    void use(DriverTarget next);

    /** How many connections there are, and what they do. */
    PoolStatus status();

    @Override
    void close();
}
