package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Consumer;
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
    public synchronized @Nullable Connection borrowIdle() {
        Connection connection = idle;
        if (connection != null) {
            idle = null;
            active++;
        }
        return connection;
    }

    @Override
    public @Nullable Connection openBeside(Consumer<Properties> more) throws SQLException {
        return physical.count() > 0 ? null : physical.open(more);
    }

    @Override
    public void closeBeside(Connection connection) {
        closeQuietly(connection);
    }

    @Override
    public synchronized void closeAll() {
        idle = null;
        physical.closeAll();
    }

    @Override
    public int open() {
        return physical.count();
    }

    @Override
    public void use(DriverTarget next) {
        physical.use(next);
    }

    @Override
    public synchronized PoolStatus status() {
        return new PoolStatus(idle == null ? 0 : 1, active, 0, 1);
    }

    @Override
    public void close() {
        Connection connection;
        synchronized (this) {
            connection = idle;
            idle = null;
        }
        if (connection != null) {
            closeQuietly(connection);
        }
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
