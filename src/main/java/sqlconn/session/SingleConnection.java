package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One physical connection without a pool: all that a one-shot or a script needs, and it starts sooner. It is kept open
 * between borrowers.
 */
final class SingleConnection implements ConnectionSource {
    private final PhysicalConnections physical;
    private @Nullable Connection idle;
    private int active;

    SingleConnection(PhysicalConnections physical) {
        this.physical = physical;
    }

    @Override
    public synchronized Connection borrow() throws SQLException {
        Connection connection = idle;
        idle = null;
        if (connection == null) {
            connection = physical.getConnection();
        }
        active++;
        return connection;
    }

    @Override
    public synchronized void giveBack(Connection connection) {
        active--;
        if (idle == null) {
            idle = connection;
        } else {
            closeQuietly(connection);
        }
    }

    @Override
    public synchronized void discard(Connection connection) {
        active--;
        closeQuietly(connection);
    }

    @Override
    public synchronized void evict() {
        if (idle != null) {
            closeQuietly(idle);
            idle = null;
        }
    }

    @Override
    public synchronized PoolStatus status() {
        return new PoolStatus(idle == null ? 0 : 1, active, 0, 1);
    }

    @Override
    public void close() {
        evict();
    }

    /** A connection that cannot even be closed is gone already, and there is nobody to tell. */
    private static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            return;
        }
    }
}
