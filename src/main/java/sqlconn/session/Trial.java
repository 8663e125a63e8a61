package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.dialect.ChangeCounter;
import sqlconn.session.Savepoints.Savepoint;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * A statement that can be taken back after it has run: behind a savepoint of the open transaction, or in a transaction of its
 * own that nothing in it can end. It says what the database has counted.
 */
public final class Trial {
    private static final String SAVEPOINT = "sqlconn_trial";

    private final Session session;
    private final ChangeCounter counter;
    private final boolean own;
    private final long before;
    private final String numbers;

    private Trial(Session session, boolean own, boolean preview) {
        this.session = session;
        this.counter = session.dialect().changes();
        this.own = own;
        this.before = count();
        this.numbers = preview ? numbers() : "";
        if (own) {
            session.confirmation().begunAt(before);
        }
    }

    /**
     * Prepares for a statement that comes next.
     *
     * @throws StatementException when it could not be taken back; then nothing has happened
     * @throws SqlconnException when the connection is lost
     */
    public static Trial begin(Session session, SqlStatement statement) {
        return begin(session, statement, false);
    }

    /**
     * As {@link #begin(Session, SqlStatement)}, for a statement that is taken back in any case.
     *
     * @param preview whether {@link #gaveNumbers} will be asked
     */
    public static Trial begin(Session session, SqlStatement statement, boolean preview) {
        if (statement.kind() != StatementKind.READ) {
            refuseLasting(session, statement);
        }
        boolean own = !session.inTransaction();
        if (own) {
            session.beginAlone(closedBegin(session));
        } else if (!session.dialect().transactions().hasSavepoints()) {
            throw cannot("no savepoints are known of this database");
        } else {
            run(session, "SAVEPOINT " + SAVEPOINT);
            session.transaction().undoPointSet(SAVEPOINT);
        }
        if (!session.inTransaction()) {
            throw cannot("this database has no transactions");
        }
        return new Trial(session, own, preview);
    }

    private static void refuseLasting(Session session, SqlStatement statement) {
        List<String> lasting;
        try {
            lasting = session.dialect().changes().lastingTables(session.connection(), statement);
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
        if (!lasting.isEmpty()) {
            throw cannot("its table's engine has no transactions: " + String.join(", ", lasting));
        }
    }

    private static StatementException cannot(String why) {
        return new StatementException(
                "the statement could not be taken back, and was not sent: " + why, null, null, -1, null, null);
    }

    private static @Nullable String closedBegin(Session session) {
        try {
            return session.dialect().changes().closedBegin(session.connection(), null);
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    /** How many rows were changed since it began, as the database counts them; negative where it does not. */
    public long rowsChanged() {
        long now = before == ChangeCounter.UNKNOWN ? ChangeCounter.UNKNOWN : count();
        return now == ChangeCounter.UNKNOWN ? ChangeCounter.UNKNOWN : now - before;
    }

    /** Whether numbers were given out since it began, of a sequence or for a new row, which no rollback takes back. */
    public boolean gaveNumbers() {
        return !numbers.equals(numbers());
    }

    private String numbers() {
        try {
            return counter.numbersGiven(session.connection());
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    private long count() {
        try {
            return counter.rowsChanged(session.connection());
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    /**
     * Keeps the statement's work: commits it, if it has a transaction of its own.
     *
     * @throws SqlconnException when the commit fails
     */
    public void keep() {
        if (own) {
            session.endAlone(true);
        } else {
            release();
        }
    }

    /**
     * Takes the statement's work back.
     *
     * @return false when there was nothing left to take back, because it has committed by itself
     * @throws SqlconnException when the connection is lost
     */
    public boolean takeBack() {
        if (own) {
            boolean open = session.inTransaction();
            session.endAlone(false);
            return open;
        }
        Savepoint point = point();
        if (point == null) {
            return false;
        }
        session.confirmation().tookBack();
        run(session, "ROLLBACK TO SAVEPOINT " + SAVEPOINT);
        session.transaction().undone(point, session.connection());
        release();
        return true;
    }

    /** The statement has failed: a transaction of its own ends, and one that was open is left as the failure left it. */
    public void failed() {
        if (own) {
            session.endAlone(false);
        } else if (session.state() == TransactionState.ACTIVE) {
            release();
        }
    }

    /** The savepoint, or null when it has gone with its transaction. */
    private @Nullable Savepoint point() {
        Savepoint point = session.transaction().undoPoint();
        return point != null && point.name().equals(SAVEPOINT) ? point : null;
    }

    private void release() {
        Savepoint point = point();
        if (point != null) {
            run(session, "RELEASE SAVEPOINT " + SAVEPOINT);
            session.transaction().undoPointReleased(point);
        }
    }

    private static void run(Session session, String sql) {
        Connection connection = session.connection();
        try {
            session.notices().tell(session.dialect().transactions().savepoint(connection, sql));
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, sql, null, null);
        }
    }
}
