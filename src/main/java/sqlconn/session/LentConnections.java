package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import sqlconn.dialect.Dialect;

/**
 * Connections that are in use outside of sessions, such as by the reader of the catalog. A statement that runs there has to be
 * stopped on the server before its connection is closed: a server that computes does not look whether anybody is left.
 */
final class LentConnections {
    /** How long a server may take to stop; after that its connection is closed all the same. */
    private static final long PATIENCE_MILLIS = 2_000;

    private final Dialect dialect;
    private final List<Connection> lent = new ArrayList<>();

    LentConnections(Dialect dialect) {
        this.dialect = dialect;
    }

    synchronized void add(Connection connection) {
        lent.add(connection);
    }

    synchronized void remove(Connection connection) {
        lent.removeIf(known -> known == connection);
    }

    private synchronized List<Connection> now() {
        return List.copyOf(lent);
    }

    /** Stops what runs on them. */
    void interrupt() {
        List<Connection> busy = now();
        CountDownLatch told = new CountDownLatch(busy.size());
        for (Connection connection : busy) {
            Thread telling = new Thread(() -> interrupt(connection, told), "sqlconn-interrupt");
            telling.setDaemon(true);
            telling.start();
        }
        try {
            if (!told.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                // It is closed in any case.
                return;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void interrupt(Connection connection, CountDownLatch told) {
        try {
            dialect.interrupt(connection);
        } catch (SQLException gone) {
            // What cannot be told any more has ended.
        } finally {
            told.countDown();
        }
    }
}
