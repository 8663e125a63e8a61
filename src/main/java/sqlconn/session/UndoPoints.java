package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import sqlconn.UsageException;
import sqlconn.dialect.TransactionRules;
import sqlconn.session.Savepoints.Savepoint;
import sqlconn.sql.StatementKind;

/**
 * Automatic savepoints, so that the last write of an open transaction can be taken back. One is set before the first write,
 * and then before whatever follows a write: so there is always one that separates the last write from what failed after it.
 */
public final class UndoPoints {
    private static final String PREFIX = "sqlconn_undo_";

    private final Session session;
    private long number;

    /** Those of this session. */
    public UndoPoints(Session session) {
        this.session = session;
    }

    /**
     * Sets one before a statement of this kind, if the transaction is open and one is missing.
     *
     * @throws sqlconn.SqlconnException when the connection is lost
     */
    public void before(StatementKind kind) {
        if (session.state() != TransactionState.ACTIVE || staysOutside(kind) || !rules().hasSavepoints()) {
            return;
        }
        Savepoint last = session.transaction().undoPoint();
        boolean missing =
                last == null ? Ledger.mayChange(kind) : session.ledger().changedSince(last.mark());
        if (missing) {
            String name = PREFIX + ++number;
            run("SAVEPOINT " + name);
            session.transaction().undoPointSet(name);
        }
    }

    /** SET TRANSACTION and its like are refused behind a savepoint; the user's own savepoints are named by the user. */
    private static boolean staysOutside(StatementKind kind) {
        return kind == StatementKind.SESSION_SETTING
                || kind == StatementKind.NON_TRANSACTIONAL
                || kind.isTransactionVerb();
    }

    /**
     * Takes back the last write of the open transaction, or in a failed one what came after the last savepoint, so that it
     * goes on.
     *
     * @throws UsageException when there is nothing that could be taken back
     * @throws sqlconn.SqlconnException when the connection is lost
     */
    public UndoReport undo() {
        if (!session.inTransaction()) {
            throw new UsageException(
                    "there is nothing to undo: no transaction is open, and what is committed stays",
                    "'.begin' opens one in which each write can be taken back");
        }
        if (!rules().hasSavepoints()) {
            throw new UsageException("nothing can be undone: no savepoints are known of this database", null);
        }
        boolean failed = session.state() == TransactionState.FAILED;
        Savepoint point = session.transaction().undoPoint();
        while (point != null && !failed && !session.ledger().changedSince(point.mark())) {
            run("RELEASE SAVEPOINT " + point.name());
            session.transaction().undoPointReleased(point);
            point = session.transaction().undoPoint();
        }
        if (point == null) {
            throw new UsageException(
                    failed
                            ? "the transaction failed before anything in it could be taken back"
                            : "there is nothing to undo in this transaction",
                    "'.rollback' ends the transaction");
        }
        return rollBackTo(point, failed);
    }

    private TransactionRules rules() {
        return session.dialect().transactions();
    }

    private UndoReport rollBackTo(Savepoint point, boolean failed) {
        run("ROLLBACK TO SAVEPOINT " + point.name());
        session.confirmation().tookBack();
        Connection connection = session.connection();
        List<Ledger.Entry> entries = session.transaction().undone(point, connection);
        return new UndoReport(entries, failed);
    }

    private void run(String sql) {
        Connection connection = session.connection();
        try {
            session.notices().tell(rules().savepoint(connection, sql));
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, sql, null, null);
        }
    }
}
