package sqlconn.session;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import sqlconn.config.PoolOptions;

/** Connections from a HikariCP pool, made when the first one is asked for. */
final class PooledConnections implements ConnectionSource {
    /** HikariCP refuses a shorter connection timeout. */
    private static final long SHORTEST_TIMEOUT_MILLIS = 250;

    private static final long STEP_MILLIS = 1000;

    private final String name;
    private final PhysicalConnections physical;
    private final PoolOptions limits;
    private final boolean readOnly;
    private @Nullable HikariDataSource pool;

    PooledConnections(String name, PhysicalConnections physical, PoolOptions limits, boolean readOnly) {
        this.name = name;
        this.physical = physical;
        this.limits = limits;
        this.readOnly = readOnly;
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
    public synchronized void evict() {
        if (pool != null) {
            HikariPoolMXBean bean = pool.getHikariPoolMXBean();
            if (bean != null) {
                bean.softEvictConnections();
            }
        }
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
