package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.UnknownOutcomeException;
import sqlconn.sql.NamedParameters;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** What the end of a statement means for its session: the state of the transaction, and a line in the ledger. */
final class StatementOutcomes {
    private final Session session;
    private final Ledger ledger;
    private final TransactionTracker transaction;
    private final TransactionOpening opening;
    private final ReadingRules reading;

    StatementOutcomes(
            Session session, TransactionTracker transaction, TransactionOpening opening, ReadingRules reading) {
        this.reading = reading;
        this.session = session;
        this.ledger = session.ledger();
        this.transaction = transaction;
        this.opening = opening;
    }

    /**
     * A statement has run to its end.
     *
     * @param changed how many rows it changed, or -1
     * @param returned how many rows it returned, or -1
     * @param started when it was sent, in the nanoseconds of {@link System#nanoTime}
     */
    void succeeded(SqlStatement statement, long changed, long returned, long started) {
        ledger.succeeded(statement, changed, returned, System.nanoTime() - started);
        opening.ran(statement, session.inTransaction());
        session.confirmation().ran(statement);
        if (statement.kind() == StatementKind.ROLLBACK_TO) {
            session.confirmation().tookBack();
        }
        Connection current = session.current();
        if (current != null && session.state() != TransactionState.LOST) {
            transaction.succeeded(current, statement);
            reading.succeeded(current, statement.text());
        }
        forgetOpening();
    }

    /**
     * Plain INSERTs have run together, all with success.
     *
     * @param changed how many rows they have changed in all
     */
    void batchSucceeded(List<SqlStatement> statements, long changed, long started) {
        long nanos = (System.nanoTime() - started) / statements.size();
        ledger.succeeded(statements, changed, nanos);
        transaction.succeeded(statements.size());
    }

    /** A statement has failed; returns the failure in the program's terms. */
    SqlconnException failed(
            SqlStatement statement, long started, SQLException failure, String sent, @Nullable NamedParameters named) {
        SqlconnException told = session.settleAfterFailure(failure, sent, named, statement.kind());
        Fate fate = told instanceof UnknownOutcomeException ? Fate.UNKNOWN : Fate.FAILED;
        ledger.failed(statement, System.nanoTime() - started, fate);
        session.confirmation().tookBack();
        forgetOpening();
        return told;
    }

    /** The server may have ended the transaction by itself. */
    private void forgetOpening() {
        if (!session.inTransaction()) {
            opening.ended();
        }
    }
}
