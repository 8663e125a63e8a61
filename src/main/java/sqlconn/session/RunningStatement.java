package sqlconn.session;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Dialect;

/**
 * The one statement that a session runs at a time, as far as stopping it goes. {@link #cancel} may come from any thread at
 * any moment; it hits the statement that runs then and never one that starts later.
 */
final class RunningStatement {
    private final Dialect dialect;
    private @Nullable Statement running;
    private volatile boolean cancelRequested;

    RunningStatement(Dialect dialect) {
        this.dialect = dialect;
    }

    /** From now on a cancel hits this statement. */
    synchronized void started(Statement statement) {
        running = statement;
        cancelRequested = false;
    }

    /** Whether the statement that runs now, or the last one, was asked to stop. */
    boolean cancelRequested() {
        return cancelRequested;
    }

    /** Asks the server to stop the running statement; returns whether there was one. */
    synchronized boolean cancel() {
        Statement current = running;
        if (current == null) {
            return false;
        }
        cancelRequested = true;
        try {
            dialect.cancel(current);
        } catch (SQLException gone) {
            // The statement has ended, or the connection has: the owner's thread finds out by itself.
            return true;
        }
        return true;
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
            cancelled = cancelRequested;
        }
        close(statement, rows);
        String ping = dialect.pingStatement();
        if (cancelled && connection != null && dialect.cancelMayArriveLate() && ping != null) {
            absorbLateCancel(connection, ping);
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
