package sqlconn.session;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;
import sqlconn.config.ConnectionOptions;
import sqlconn.dialect.DatabaseError;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.JdbcTarget;

/**
 * A database under the name that the user gave it: its driver, its connections, its health. It opens nothing until a
 * session needs it.
 */
public final class NamedConnection implements AutoCloseable {
    /** How long the check of a connection may take. */
    private static final int VALIDATION_SECONDS = 5;

    private final String name;
    private final Dialect dialect;
    private final JdbcTarget target;
    private final ConnectionSource source;
    private final LossPolicy policy;

    private NamedConnection(
            String name, Dialect dialect, JdbcTarget target, ConnectionSource source, LossPolicy policy) {
        this.name = name;
        this.dialect = dialect;
        this.target = target;
        this.source = source;
        this.policy = policy;
    }

    /** A connection for one session at a time: the way of one-shots and scripts. */
    public static NamedConnection single(String name, Dialect dialect, JdbcTarget target) {
        return single(name, LoadedDriver.inside(dialect), target);
    }

    /** A connection for one session at a time, with this driver. */
    public static NamedConnection single(String name, LoadedDriver driver, JdbcTarget target) {
        Dialect dialect = driver.dialect();
        ConnectionSource source = new SingleConnection(physical(driver, target));
        return new NamedConnection(name, dialect, target, source, LossPolicy.OF_SCRIPTS);
    }

    /** A connection with a pool, for the shell, which reads the catalog and probes beside the session. */
    public static NamedConnection pooled(String name, Dialect dialect, JdbcTarget target) {
        return pooled(name, LoadedDriver.inside(dialect), target);
    }

    /** A connection with a pool, with this driver. */
    public static NamedConnection pooled(String name, LoadedDriver driver, JdbcTarget target) {
        Dialect dialect = driver.dialect();
        ConnectionSource source = new PooledConnections(
                name,
                physical(driver, target),
                target.options().pool(),
                target.options().readOnly());
        return new NamedConnection(name, dialect, target, source, LossPolicy.OF_THE_SHELL);
    }

    private static PhysicalConnections physical(LoadedDriver loaded, JdbcTarget target) {
        Dialect dialect = loaded.dialect();
        Properties properties = new Properties();
        properties.putAll(dialect.driverDefaults());
        properties.putAll(target.driverProperties());
        return new PhysicalConnections(
                loaded.driver(), target, properties, target.options().readOnly() && dialect.driverTakesReadOnly());
    }

    /** What the user calls it. */
    public String name() {
        return name;
    }

    /** The kind of database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Limits and guard rails. */
    public ConnectionOptions options() {
        return target.options();
    }

    /** The address as it may be shown. */
    public String redactedUrl() {
        return target.redactedUrl();
    }

    /** How many physical connections there are, and what they do. */
    public PoolStatus pool() {
        return source.status();
    }

    /** A new session; it connects with its first statement. */
    public Session openSession(SessionListener listener) {
        return new Session(this, listener, policy);
    }

    /**
     * What is at the other end; connects if need be.
     *
     * @throws ConnectionException when nothing can be reached
     */
    public DriverInfo driver() {
        Connection connection = borrow();
        boolean sound = false;
        try {
            var data = connection.getMetaData();
            DriverInfo info = new DriverInfo(
                    dialect.name(),
                    data.getDriverName(),
                    data.getDriverVersion(),
                    dialect.serverVersion(connection),
                    target.redactedUrl());
            sound = true;
            return info;
        } catch (SQLException failure) {
            throw connectionException(failure);
        } finally {
            if (sound) {
                giveBack(connection);
            } else {
                discard(connection);
            }
        }
    }

    /**
     * Probes the database and, when given, a session on it; never throws for an unhealthy one.
     *
     * @param deadline how long the probe may take
     */
    public HealthReport health(@Nullable Session session, Duration deadline) {
        return new HealthProbe(this, deadline).probe(session);
    }

    /**
     * Throws away what the session has open and every idle connection; the next statement connects anew.
     */
    public ResetReport reset(Session session) {
        TransactionState before = session.state();
        int statements = session.openStatements();
        boolean hadConnection = session.current() != null;
        if (before == TransactionState.ACTIVE || before == TransactionState.FAILED) {
            try {
                session.rollback(null);
            } catch (ConnectionException gone) {
                // The server rolls back when it notices; the connection is thrown away in any case.
                hadConnection = true;
            }
        }
        session.discard();
        int idle = source.status().idle();
        source.evict();
        return new ResetReport(before, statements, (hadConnection ? 1 : 0) + idle);
    }

    Connection borrow() {
        try {
            return source.borrow();
        } catch (SQLException failure) {
            throw connectionException(failure);
        }
    }

    /** This idle connection; null when connections are to be checked before each use and it has died, which discards it. */
    @Nullable
    Connection unlessDead(@Nullable Connection idle) {
        if (idle == null || !target.options().pool().alwaysValidate() || isAlive(idle)) {
            return idle;
        }
        discard(idle);
        return null;
    }

    private static boolean isAlive(Connection connection) {
        try {
            return connection.isValid(VALIDATION_SECONDS);
        } catch (SQLException gone) {
            return false;
        }
    }

    private ConnectionException connectionException(SQLException failure) {
        DatabaseError error = dialect.explain(deepest(failure), "");
        String code = error.code() == null ? "" : " [" + error.code() + "]";
        String message = hostIsUnknown(failure) ? "the host's name is not known" : error.message();
        return ConnectionException.whileConnecting(
                "cannot connect to '" + name + "' (" + target.redactedUrl() + "): " + message + code,
                error.hint() == null ? hint(error) : error.hint(),
                failure,
                error.endsConnection() || error.kind() == Kind.UNAVAILABLE);
    }

    /** pgjdbc says only that the attempt failed; what Java's resolver said is further down. */
    private static boolean hostIsUnknown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String hint(DatabaseError error) {
        return switch (error.kind()) {
            case UNREACHABLE -> "is the server running, and are host and port right?";
            case UNAVAILABLE -> "the server answered, and takes no more connections just now";
            case REFUSED -> "the server answered; are user, password and database right?";
            default -> null;
        };
    }

    /** HikariCP wraps the driver's own failure, in which the SQLSTATE is. */
    private static SQLException deepest(SQLException failure) {
        SQLException found = failure;
        while (found.getCause() instanceof SQLException cause && cause.getMessage() != null) {
            found = cause;
        }
        return found;
    }

    void giveBack(Connection connection) {
        source.giveBack(connection);
    }

    void discard(Connection connection) {
        source.discard(connection);
    }

    @Override
    public void close() {
        source.close();
    }
}
