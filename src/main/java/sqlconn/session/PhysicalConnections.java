package sqlconn.session;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes the physical connections of one named connection, and knows which of them are open. What they are made from can be
 * exchanged.
 *
 * <p>It is the pool's data source. {@link #openAhead} lets a caller see a refused connection at once and with its own
 * error: HikariCP 7 tries again until its connection timeout has passed, and only then says why.
 */
final class PhysicalConnections implements DataSource {
    private final OpenConnections open = new OpenConnections();
    private volatile DriverTarget made;
    private @Nullable Connection ahead;

    PhysicalConnections(DriverTarget made) {
        this.made = made;
    }

    /** Later connections are made as this one says. */
    void use(DriverTarget next) {
        made = next;
    }

    /** How many are open, whoever has them. */
    int count() {
        return open.count();
    }

    /** Closes them all, also those in use. */
    void closeAll() {
        synchronized (this) {
            ahead = null;
        }
        open.closeAll();
    }

    /** Opens a connection now and keeps it for the next {@link #getConnection()}. */
    void openAhead() throws SQLException {
        Connection connection = open();
        synchronized (this) {
            if (ahead == null) {
                ahead = connection;
                return;
            }
        }
        connection.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        synchronized (this) {
            if (ahead != null) {
                Connection connection = ahead;
                ahead = null;
                return connection;
            }
        }
        return open();
    }

    /** A connection with further properties for the driver. */
    Connection open(Consumer<Properties> more) throws SQLException {
        int begun = open.generation();
        Connection connection = made.open(more);
        open.add(connection, begun);
        return connection;
    }

    private Connection open() throws SQLException {
        int begun = open.generation();
        Connection connection = made.open();
        open.add(connection, begun);
        return connection;
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the user is part of the connection");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
        // Drivers have nowhere to log to: standard error belongs to the program.
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The driver's own connect timeout is among the properties.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("no logger");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("nothing is wrapped here");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
