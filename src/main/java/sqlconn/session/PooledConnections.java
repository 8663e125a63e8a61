package sqlconn.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sqlconn.config.PoolOptions;

/** Connections from a HikariCP pool, made when the first one is asked for. */
final class PooledConnections implements ConnectionSource {
    /** HikariCP refuses a shorter connection timeout. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 250;

    private static final long STEP_MILLIS = 1000;

    private final String name;
    private final PhysicalConnections physical;
    private volatile PoolOptions limits;
    private volatile boolean readOnly;
    private @Nullable HikariDataSource pool;

    /** @param first what the physical connections are made by at first */
    PooledConnections(String name, PhysicalConnections physical, DriverTarget first) {
        this.name = name;
        this.physical = physical;
        this.limits = first.target().options().pool();
        this.readOnly = first.target().options().readOnly();
    }

    /**
     * Waits in short steps. When the server is gone, the pool finds its idle connections dead and tries to make new ones until
     * its timeout has passed; between two steps we try ourselves, and a refusal is told at once and for what it is.
     */
    @Override
    public Connection borrow() throws SQLException {
        HikariDataSource current = pool();
        long end = System.nanoTime() + limits.timeout().toNanos();
        boolean expectIdle = status().idle() > 0;
        while (true) {
            PoolStatus status = status();
            if (!expectIdle && status.active() < status.limit()) {
                physical.openAhead();
            }
            try {
                return current.getConnection();
            } catch (SQLTransientConnectionException none) {
                if (System.nanoTime() > end) {
                    throw none;
                }
                expectIdle = false;
            }
        }
    }

    private long stepMillis() {
        return Math.max(
                SHORTEST_TIMEOUT_MILLIS, Math.min(STEP_MILLIS, limits.timeout().toMillis()));
    }

    private synchronized HikariDataSource pool() {
        if (pool == null) {
            HikariConfig config = new HikariConfig();
            config.setPoolName(name);
            config.setDataSource(physical);
            config.setMaximumPoolSize(limits.size());
            config.setMinimumIdle(0);
            config.setInitializationFailTimeout(-1);
            config.setConnectionTimeout(stepMillis());
            config.setMaxLifetime(limits.maxLifetime().toMillis());
            config.setReadOnly(readOnly);
            pool = new HikariDataSource(config);
        }
        return pool;
    }

    @Override
    public void giveBack(Connection connection) {
        try {
            connection.close();
        } catch (SQLException failure) {
            discard(connection);
        }
    }

    @Override
    public synchronized void discard(Connection connection) {
        if (pool != null) {
            pool.evictConnection(connection);
        }
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // It was evicted: the pool has forgotten it.
            return;
        }
    }

    @Override
    public @Nullable Connection borrowIdle() {
        try {
            return status().idle() > 0 ? pool().getConnection() : null;
        } catch (SQLException takenMeanwhile) {
            return null;
        }
    }

    @Override
    public @Nullable Connection openBeside(Consumer<Properties> more) throws SQLException {
        return physical.count() >= limits.size() ? null : physical.open(more);
    }

    @Override
    public void closeBeside(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            return;
        }
    }

    /** The pool goes with its connections: it cannot be told to forget those that were closed under it. */
    @Override
    public void closeAll() {
        HikariDataSource old;
        synchronized (this) {
            old = pool;
            pool = null;
        }
        physical.closeAll();
        if (old != null) {
            old.close();
        }
    }

    @Override
    public int open() {
        return physical.count();
    }

    @Override
    public void use(DriverTarget next) {
        physical.use(next);
        limits = next.target().options().pool();
        readOnly = next.target().options().readOnly();
    }

    @Override
    public synchronized PoolStatus status() {
        HikariPoolMXBean bean = pool == null ? null : pool.getHikariPoolMXBean();
        int limit = limits.size();
        return bean == null
                ? new PoolStatus(0, 0, 0, limit)
                : new PoolStatus(
                        bean.getIdleConnections(),
                        bean.getActiveConnections(),
                        bean.getThreadsAwaitingConnection(),
                        limit);
    }

    @Override
    public synchronized void close() {
        if (pool != null) {
            pool.close();
            pool = null;
        }
    }
}
