package sqlconn.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Dialect;

/**
 * The one statement that a session runs at a time, as far as stopping it goes. {@link #cancel} may come from any thread at
 * any moment; it hits the statement that runs then and never one that starts later.
 */
final class RunningStatement {
    /** How long whoever cancels waits for the request to be sent; a network that is stuck holds it for longer. */
    private static final long SENDING_MILLIS = 2_000;

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final Dialect dialect;
    private final SessionListener listener;
    private @Nullable Statement running;

    /** How many requests to cancel are on their way; while there are any, no other statement may begin. */
    private int onTheirWay;

    private boolean cut;
    private volatile boolean cancelRequested;
    private volatile boolean mayCommit;

    RunningStatement(Dialect dialect, SessionListener listener) {
        this.dialect = dialect;
        this.listener = listener;
    }

    /**
     * From now on a cancel hits this statement.
     *
     * @throws SQLException when everything is to stop already; the statement must not be sent then
     */
    void started(Statement statement) throws SQLException {
        if (dialect.tellsProgress()) {
            listener.runs(dialect.progressOf(statement));
        }
        synchronized (this) {
            running = statement;
            cancelRequested = false;
            cut = false;
        }
        // A stop that was asked for before had nothing to cancel yet.
        if (listener.stopping()) {
            throw cancellation();
        }
    }

    /** What a statement that was told to stop fails with. */
    static SQLException cancellation() {
        return new SQLException("the statement was cancelled", "57014");
    }

    /** Whether something is on its way now that the server may commit although its answer never comes. */
    boolean mayCommit() {
        return mayCommit;
    }

    /** Such a thing is about to be sent, or was answered. */
    void mayCommit(boolean now) {
        mayCommit = now;
    }

    /** Whether the statement that runs now, or the last one, was asked to stop. */
    boolean cancelRequested() {
        return cancelRequested;
    }

    /** Asks the server to stop the running statement, again and again until it has; returns whether there was one. */
    boolean cancel() {
        Statement current;
        synchronized (this) {
            current = running;
            if (current == null) {
                return false;
            }
            cancelRequested = true;
            onTheirWay++;
        }
        CountDownLatch sent = new CountDownLatch(1);
        Thread sending = new Thread(() -> sendUntilEnded(current, sent), "sqlconn-cancel");
        sending.setDaemon(true);
        sending.start();
        try {
            sent.await(SENDING_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return true;
    }

    /** A request that overtakes its statement finds nothing to stop, and is lost. */
    private void sendUntilEnded(Statement current, CountDownLatch sent) {
        long pause = FIRST_PAUSE_MILLIS;
        boolean runs = true;
        while (runs) {
            send(current);
            sent.countDown();
            runs = stillRuns(current, pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private void send(Statement current) {
        try {
            dialect.cancel(current);
        } catch (SQLException gone) {
            // The statement has ended, or the connection has: the owner's thread finds out by itself.
            return;
        } finally {
            synchronized (this) {
                onTheirWay--;
                notifyAll();
            }
        }
    }

    /** Waits a while for the end of the statement; if it has not come, one more request is on its way. */
    private synchronized boolean stillRuns(Statement current, long pause) {
        long start = System.nanoTime();
        long left = pause;
        while (running == current && !cut && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException stop) {
                return false;
            }
            left = pause - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
        boolean runs = running == current && !cut;
        onTheirWay += runs ? 1 : 0;
        return runs;
    }

    /** Cuts the connection, whatever it waits for. */
    void cut(@Nullable Connection connection) {
        if (connection == null) {
            return;
        }
        synchronized (this) {
            cut = true;
            notifyAll();
        }
        try {
            dialect.cut(connection);
        } catch (SQLException gone) {
            // It is as good as cut: the owner's thread finds out by itself.
            return;
        }
    }

    /**
     * Closes the statement; afterwards no cancel reaches the connection any more.
     *
     * @param rows the result that is still open, or null
     */
    void ended(Statement statement, @Nullable ResultSet rows, @Nullable Connection connection) {
        boolean cancelled;
        synchronized (this) {
            running = null;
            notifyAll();
            cancelled = cancelRequested;
            awaitCancels();
        }
        mayCommit = false;
        if (dialect.tellsProgress()) {
            listener.runs(null);
        }
        close(statement, rows);
        if (cancelled && connection != null) {
            settle(connection);
        }
        String ping = dialect.pingStatement();
        if (cancelled && connection != null && dialect.cancelMayArriveLate() && ping != null) {
            absorbLateCancel(connection, ping);
        }
    }

    /** A cancel for a connection that was cut may arrive when it likes. With the monitor held. */
    private void awaitCancels() {
        boolean interrupted = false;
        while (onTheirWay > 0 && !cut) {
            try {
                wait();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(Connection connection) {
        try {
            dialect.settleCancel(connection);
        } catch (SQLException gone) {
            // The next statement finds out by itself.
            return;
        }
    }

    /** Gives a cancel that the server has not acted on yet something harmless to hit. */
    private void absorbLateCancel(Connection connection, String ping) {
        try (Statement harmless = connection.createStatement()) {
            harmless.execute(ping);
        } catch (SQLException hit) {
            return;
        }
    }

    /** A statement that was stopped may complain when it is closed, and nobody is left to hear it. */
    private static void close(Statement statement, @Nullable ResultSet rows) {
        try {
            if (rows != null) {
                // Connector/J keeps the rows that are left when the statement is closed first, and skips them this way.
                rows.close();
            }
        } catch (SQLException stopped) {
            // Fall through: the statement itself is closed in any case.
        }
        try {
            statement.close();
        } catch (SQLException stopped) {
            return;
        }
    }
}
