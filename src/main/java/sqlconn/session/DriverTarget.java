package sqlconn.session;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sqlconn.config.Isolation;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.JdbcTarget;

/**
 * Opens physical connections as one definition says, without {@code DriverManager}, which would load every driver there is.
 *
 * @param driver the driver
 * @param target what to connect to
 * @param properties everything that the driver needs to know, secrets revealed; never print it
 * @param makeReadOnly whether each connection is made read-only after it was opened
 */
record DriverTarget(Driver driver, JdbcTarget target, Properties properties, boolean makeReadOnly) {
    /** What opens connections to this target. */
    static DriverTarget of(LoadedDriver loaded, JdbcTarget target) {
        Dialect dialect = loaded.dialect();
        Properties properties = new Properties();
        properties.putAll(dialect.driverDefaults());
        properties.putAll(target.driverProperties());
        return new DriverTarget(
                loaded.driver(), target, properties, target.options().readOnly() && dialect.driverTakesReadOnly());
    }

    /**
     * A new connection, on which the user's own first statements have run.
     *
     * @throws SQLException when it cannot be made, or one of the statements fails
     */
    Connection open() throws SQLException {
        return open(properties);
    }

    /** A new connection with further properties. */
    Connection open(Consumer<Properties> more) throws SQLException {
        Properties extended = new Properties();
        extended.putAll(properties);
        more.accept(extended);
        return open(extended);
    }

    private Connection open(Properties all) throws SQLException {
        Connection connection = connect(all);
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

    /** Drivers look for classes and services of their own through the thread. */
    private @Nullable Connection connect(Properties all) throws SQLException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(driver.getClass().getClassLoader());
        try {
            return driver.connect(target.url(), all);
        } finally {
            thread.setContextClassLoader(before);
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

    /** The class of the driver only: properties hold secrets. */
    @Override
    public String toString() {
        return "DriverTarget[" + driver.getClass().getName() + "]";
    }
}
