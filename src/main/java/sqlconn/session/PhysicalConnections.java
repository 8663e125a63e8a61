package sqlconn.session;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import sqlconn.config.Isolation;
import sqlconn.dialect.JdbcTarget;

/**
 * Opens physical connections with one driver, without {@code DriverManager}, which would load every driver there is.
 *
 * <p>It is the pool's data source. {@link #openAhead} lets a caller see a refused connection at once and with its own
 * error: HikariCP 7 tries again until its connection timeout has passed, and only then says why.
 */
final class PhysicalConnections implements DataSource {
    private final Driver driver;
    private final JdbcTarget target;
    private final Properties properties;
    private final boolean makeReadOnly;
    private @Nullable Connection opened;

    /**
     * @param properties everything that the driver needs to know, secrets revealed
     * @param makeReadOnly whether each connection is made read-only after it was opened
     */
    PhysicalConnections(Driver driver, JdbcTarget target, Properties properties, boolean makeReadOnly) {
        this.driver = driver;
        this.target = target;
        this.properties = properties;
        this.makeReadOnly = makeReadOnly;
    }

    /** Opens a connection now and keeps it for the next {@link #getConnection()}. */
    void openAhead() throws SQLException {
        Connection connection = open();
        synchronized (this) {
            if (opened == null) {
                opened = connection;
                return;
            }
        }
        connection.close();
    }

    @Override
    public Connection getConnection() throws SQLException {
        synchronized (this) {
            if (opened != null) {
                Connection connection = opened;
                opened = null;
                return connection;
            }
        }
        return open();
    }

    /** Drivers look for classes and services of their own through the thread. */
    private @Nullable Connection connect() throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(driver.getClass().getClassLoader());
        try {
            return driver.connect(target.url(), properties);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = connect();
        if (connection == null) {
            throw new SQLException("the driver " + driver.getClass().getName() + " does not take this URL");
        }
        try {
            if (makeReadOnly) {
                connection.setReadOnly(true);
            }
            if (target.options().isolation() != null) {
                connection.setTransactionIsolation(level(target.options().isolation()));
            }
            for (String sql : target.options().initSql()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
            return connection;
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    private static int level(Isolation isolation) {
        return switch (isolation) {
            case READ_UNCOMMITTED -> Connection.TRANSACTION_READ_UNCOMMITTED;
            case READ_COMMITTED -> Connection.TRANSACTION_READ_COMMITTED;
            case REPEATABLE_READ -> Connection.TRANSACTION_REPEATABLE_READ;
            case SERIALIZABLE -> Connection.TRANSACTION_SERIALIZABLE;
        };
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
