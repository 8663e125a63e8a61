package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The physical connections of one named connection that are open, whoever has them: what can be counted, and closed for
 * certain. A pool only promises to close a connection some time after it came back.
 */
final class OpenConnections {
    /** How long a server may take to let a connection end; then it is cut. */
    private static final long PATIENCE_MILLIS = 5_000;

    private final List<Connection> open = new ArrayList<>();
    private int generation;

    /** The number of the time between two {@link #closeAll}; a connection belongs to the one in which it was begun. */
    synchronized int generation() {
        return generation;
    }

    /**
     * Takes a new connection.
     *
     * @param begun the generation in which somebody began to make it
     * @throws SQLException when everything was closed meanwhile; then this one is, too
     */
    void add(Connection connection, int begun) throws SQLException {
        synchronized (this) {
            if (begun == generation) {
                open.removeIf(OpenConnections::isClosed);
                open.add(connection);
                return;
            }
        }
        connection.close();
        throw new SQLException("the connection was reset while it was being made", "08003");
    }

    /** How many are open. */
    synchronized int count() {
        open.removeIf(OpenConnections::isClosed);
        return open.size();
    }

    /** Closes them all, and waits for that. */
    void closeAll() {
        List<Connection> all;
        synchronized (this) {
            generation++;
            open.removeIf(OpenConnections::isClosed);
            all = List.copyOf(open);
            open.clear();
        }
        CountDownLatch closed = new CountDownLatch(all.size());
        for (Connection connection : all) {
            Thread closing = new Thread(() -> close(connection, closed), "sqlconn-close");
            closing.setDaemon(true);
            closing.start();
        }
        if (!await(closed)) {
            for (Connection connection : all) {
                cut(connection);
            }
        }
    }

    private static void close(Connection connection, CountDownLatch closed) {
        try {
            connection.close();
        } catch (SQLException alreadyGone) {
            // What cannot even be closed is gone.
        } finally {
            closed.countDown();
        }
    }

    private static boolean await(CountDownLatch closed) {
        try {
            return closed.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException alreadyGone) {
            return;
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }
}
