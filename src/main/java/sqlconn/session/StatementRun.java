package sqlconn.session;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.dialect.RowReader;
import sqlconn.result.Done;
import sqlconn.result.ResultRows;
import sqlconn.result.StatementResult;
import sqlconn.result.UpdateCount;
import sqlconn.sql.StatementKind;

/**
 * One statement on its way through the server: its results, in order, and its end. It owns the JDBC statement, which is
 * fresh for every run: after a cancel, a statement of sqlite-jdbc that stays open makes every later one fail.
 */
public final class StatementRun implements AutoCloseable {
    private final Session session;
    private final SentStatement sent;
    private final Statement jdbc;
    private final boolean alone;
    private final long sentAt;
    private final StatementWarnings warnings;
    private boolean started;
    private long changedRows = -1;
    private long returnedRows = -1;
    private boolean hasRows;
    private boolean finished;
    private @Nullable ResultSet rows;
    private @Nullable PrefetchingCursor open;
    private @Nullable SQLWarning lastWarning;

    /**
     * @param alone whether the session ends with this statement
     * @param hasRows what JDBC said of the first result
     * @param sentAt when it was sent, in the nanoseconds of {@link System#nanoTime}
     */
    StatementRun(Session session, SentStatement sent, Statement jdbc, boolean alone, boolean hasRows, long sentAt) {
        this.session = session;
        this.sent = sent;
        this.jdbc = jdbc;
        this.alone = alone;
        this.hasRows = hasRows;
        this.sentAt = sentAt;
        this.warnings = new StatementWarnings(session.notices());
    }

    /**
     * The next result, or null after the last; by then a statement that was a session of its own is committed.
     *
     * @throws SqlconnException when the statement, or its commit, failed
     */
    public @Nullable StatementResult next() {
        if (finished) {
            return null;
        }
        try {
            closeRows();
            if (started) {
                hasRows = jdbc.getMoreResults();
            }
            started = true;
            reportWarnings();
            if (hasRows) {
                rows = jdbc.getResultSet();
                RowReader reader = session.dialect().rowReader(rows);
                open = new PrefetchingCursor(this, reader);
                return new ResultRows(reader.columns(), open);
            }
            long count = session.dialect().updateCount(jdbc);
            if (count >= 0) {
                return counted(count);
            }
        } catch (SQLException failure) {
            throw fail(failure);
        }
        finish(true);
        return null;
    }

    /**
     * Only a statement that changes rows has a count: for DDL and PRAGMA, sqlite-jdbc repeats the count of the statement before, and
     * others say 0.
     */
    private StatementResult counted(long count) {
        StatementKind kind = sent.statement().kind();
        boolean rows = !session.dialect().changes().escapesCount(sent.statement());
        boolean changed = (rows && kind == StatementKind.WRITE) || (kind == StatementKind.PROCEDURE_BLOCK && count > 0);
        if (!changed) {
            return Done.DONE;
        }
        changedRows = Math.max(0, changedRows) + count;
        return new UpdateCount(count);
    }

    private void closeRows() {
        PrefetchingCursor cursor = open;
        open = null;
        if (cursor != null) {
            cursor.close();
            returnedRows = Math.max(0, returnedRows) + cursor.rowsTaken();
        }
    }

    private void finish(boolean succeeded) {
        finished = true;
        warnings.end();
        session.running().ended(jdbc, rows, session.current());
        if (succeeded) {
            session.outcomes().succeeded(sent.statement(), changedRows, returnedRows, sentAt);
        }
        if (alone) {
            session.endAlone(succeeded);
        }
    }

    /** Ends the run after a failure, and says in the program's terms what failed. */
    SqlconnException fail(SQLException failure) {
        finished = true;
        if (open != null) {
            open.stop();
            open = null;
        }
        warnings.end();
        session.notices().tellBeforeFailure(jdbc);
        session.running().ended(jdbc, rows, session.current());
        SqlconnException translated =
                session.outcomes().failed(sent.statement(), sentAt, failure, sent.text(), sent.parameters());
        if (alone && session.inTransaction()) {
            session.endAlone(false);
        }
        return translated;
    }

    /**
     * Warnings pile up on the JDBC statement; only the new ones are told.
     *
     * @throws SQLException when one says that bytes which are no text have been cut out of what the statement wrote
     */
    private void reportWarnings() throws SQLException {
        int counted = lastWarning == null ? session.dialect().warningCount(jdbc) : 0;
        SQLWarning warning = lastWarning == null ? jdbc.getWarnings() : lastWarning.getNextWarning();
        while (warning != null) {
            lastWarning = warning;
            if (sent.holdsBytes() && session.dialect().tellsOfLostBytes(warning)) {
                throw new SQLException(
                        warning.getMessage() + "; what was written ends before it",
                        warning.getSQLState(),
                        warning.getErrorCode());
            }
            warnings.tell(warning);
            warning = warning.getNextWarning();
        }
        warnings.counted(counted);
    }

    /** Whether somebody asked to stop this statement. */
    boolean cancelled() {
        return session.running().cancelRequested();
    }

    /** What a statement that was told to stop between two rows fails with. */
    SQLException cancellation() {
        return RunningStatement.cancellation();
    }

    /** Stops the statement on the server, because the rows that are left will not be read. */
    void abandon() {
        session.running().cancel();
    }

    /** Ends the statement: what was not read is stopped on the server. */
    @Override
    public void close() {
        if (finished) {
            return;
        }
        closeRows();
        finish(true);
    }
}
