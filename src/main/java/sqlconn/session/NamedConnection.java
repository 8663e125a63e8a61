package sqlconn.session;

import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
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
 *
 * <p>Sessions are opened, used and reset by one thread; connections may be borrowed by others beside it.
 */
public final class NamedConnection implements AutoCloseable {
    /** How long the check of a connection may take. */
    private static final int VALIDATION_SECONDS = 5;

    private final ConnectionDefinition definition;
    private final LoadedDriver driver;
    private final Dialect dialect;
    private final ConnectionSource source;
    private final LossPolicy policy;
    private final boolean watched;
    private final @Nullable InstantSource clock;
    private final FileIdentity file = new FileIdentity();
    private final List<Session> sessions = new ArrayList<>();
    private final LentConnections lent;
    private volatile JdbcTarget target;

    private NamedConnection(
            ConnectionDefinition definition,
            LoadedDriver driver,
            ConnectionSource source,
            boolean watched,
            LossPolicy policy,
            @Nullable InstantSource clock) {
        this.definition = definition;
        this.driver = driver;
        this.dialect = driver.dialect();
        this.target = definition.target();
        this.source = source;
        this.policy = policy;
        this.watched = watched;
        this.clock = clock;
        this.lent = new LentConnections(dialect);
    }

    /** A connection for one session at a time, with the driver that is inside the program. */
    public static NamedConnection single(String name, Dialect dialect, JdbcTarget target) {
        return single(ConnectionDefinition.fixed(name, target), LoadedDriver.inside(dialect), null);
    }

    /**
     * A connection for one session at a time: the way of one-shots and scripts, which run as they were defined.
     *
     * @param clock tells the time, for certificates and the server's clock; null leaves both unchecked
     */
    public static NamedConnection single(
            ConnectionDefinition definition, LoadedDriver driver, @Nullable InstantSource clock) {
        PhysicalConnections physical = new PhysicalConnections(DriverTarget.of(driver, definition.target()));
        return new NamedConnection(
                definition, driver, new SingleConnection(physical), false, LossPolicy.OF_SCRIPTS, clock);
    }

    /** A connection with a pool, with the driver that is inside the program. */
    public static NamedConnection pooled(String name, Dialect dialect, JdbcTarget target) {
        return pooled(ConnectionDefinition.fixed(name, target), LoadedDriver.inside(dialect), null);
    }

    /**
     * A connection with a pool, for the shell, which reads the catalog and probes beside the session. Its definition is looked
     * at again before each statement that begins something new.
     *
     * @param clock tells the time, for certificates and the server's clock; null leaves both unchecked
     */
    public static NamedConnection pooled(
            ConnectionDefinition definition, LoadedDriver driver, @Nullable InstantSource clock) {
        DriverTarget first = DriverTarget.of(driver, definition.target());
        PooledConnections pool = new PooledConnections(definition.name(), new PhysicalConnections(first), first);
        return new NamedConnection(definition, driver, pool, true, LossPolicy.OF_THE_SHELL, clock);
    }

    /** What the user calls it. */
    public String name() {
        return definition.name();
    }

    /** The kind of database. */
    public Dialect dialect() {
        return dialect;
    }

    /** Limits and guard rails. */
    public ConnectionOptions options() {
        return target.options();
    }

    /** Whether the database lives in its one connection, so that no second session can see it. */
    public boolean isPrivate() {
        return options().pool().holdsDatabase();
    }

    /** Whether another connection goes to the same server, so that transactions of the two can wait for each other. */
    public boolean sharesServerWith(NamedConnection other) {
        return other == this || (dialect.name().equals(other.dialect.name()) && server().equals(other.server()));
    }

    /** The URL up to the database. */
    private String server() {
        String url = target.url();
        int host = url.indexOf("//");
        int end = host < 0 ? -1 : url.indexOf('/', host + 2);
        return end < 0 ? url : url.substring(0, end);
    }

    /**
     * Asks the server who holds the lock that the statement of this backend waits for.
     *
     * @return their backends, perhaps none; null when the server does not say, or there is no connection left to ask on
     * @throws ConnectionException when it cannot be reached
     */
    public @Nullable List<String> blockersOf(String backend) {
        PoolStatus pool = source.status();
        if (pool.idle() == 0 && pool.active() >= options().pool().size()) {
            return null;
        }
        Connection connection = borrow();
        try {
            List<String> blockers = dialect.blockersOf(connection, backend);
            giveBack(connection);
            return blockers;
        } catch (SQLException refused) {
            discard(connection);
            return null;
        }
    }

    /** The address as it may be shown. */
    public String redactedUrl() {
        return target.redactedUrl();
    }

    /** How many physical connections there are, and what they do. */
    public PoolStatus pool() {
        return source.status();
    }

    JdbcTarget target() {
        return target;
    }

    ConnectionSource source() {
        return source;
    }

    @Nullable
    InstantSource clock() {
        return clock;
    }

    FileIdentity fileIdentity() {
        return file;
    }

    /** A new session; it connects with its first statement. */
    public Session openSession(SessionListener listener) {
        Session session = new Session(this, listener, policy);
        sessions.add(session);
        return session;
    }

    /**
     * A session has ended.
     *
     * @param left its physical connection, or null when it had none
     * @param clean whether that can be used again
     */
    void sessionClosed(Session session, @Nullable Connection left, boolean clean) {
        sessions.remove(session);
        if (left != null && clean) {
            giveBack(left);
        } else if (left != null) {
            discard(left);
        }
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
     * Probes the database and, when given, a session on it; never throws for an unhealthy one. What a transaction has open
     * is left as it is.
     */
    public HealthReport health(@Nullable Session session, HealthRequest request) {
        return new HealthProbe(this, request).probe(session);
    }

    /** As {@link #health(Session, HealthRequest)}, quickly. */
    public HealthReport health(@Nullable Session session, Duration deadline) {
        return health(session, HealthRequest.within(deadline));
    }

    /**
     * Closes every connection, whoever has it, and reads the definition anew; the next statement connects as it says then.
     *
     * @param asking the session whose state is told
     * @param force whether work that was not committed may be given up
     * @throws sqlconn.UsageException when there is such work, and no force
     */
    public ResetReport reset(Session asking, boolean force) {
        return new ConnectionReset(this, sessions).reset(asking, force);
    }

    /** Closes every connection, whoever has it; returns how many there were. */
    int closeAll() {
        // Counted first: whoever is interrupted may close its own connection before we come to it.
        int open = source.open();
        lent.interrupt();
        source.closeAll();
        return open;
    }

    /** What is open is closed: what is made from now on is made by this definition. */
    void redefine(JdbcTarget next) {
        source.use(DriverTarget.of(driver, next));
        target = next;
        file.forget();
    }

    /** What is open stays open; what concerns no connection is as this definition says from now on. */
    void redefineOptions(JdbcTarget next) {
        target = next;
    }

    ConnectionDefinition definition() {
        return definition;
    }

    /**
     * A session is about to begin something new: takes up a definition that has changed in its file, unless something is
     * open that it would interrupt.
     */
    void takeUpChanges(Session session) {
        if (watched && session.state() == TransactionState.IDLE) {
            String told = new DefinitionChange(this, sessions).takeUp();
            if (told != null) {
                session.listener().redefined(told);
            }
        }
    }

    /** A connection for a short look beside the sessions, in any thread. */
    Connection borrow() {
        Connection connection = connect();
        lent.add(connection);
        return connection;
    }

    /** A connection for a session. */
    Connection connect() {
        try {
            Connection connection = source.borrow();
            if (watched) {
                Path found = dialect.healthChecks().file(target);
                if (found != null) {
                    file.note(found);
                }
            }
            return connection;
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
                "cannot connect to '" + name() + "' (" + target.redactedUrl() + "): " + message + code,
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
            case UNREACHABLE -> HealthHints.REFUSED;
            case UNAVAILABLE -> HealthHints.UNAVAILABLE;
            case REFUSED -> HealthHints.BAD_LOGIN;
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
        lent.remove(connection);
        source.giveBack(connection);
    }

    void discard(Connection connection) {
        lent.remove(connection);
        source.discard(connection);
    }

    @Override
    public void close() {
        source.close();
    }
}
