package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.ConnectionException;
import sqlconn.dialect.TransactionMark;
import sqlconn.dialect.TransactionRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** BEGIN, COMMIT and ROLLBACK of a session, whether the user has written them or they are of our own making. */
final class TransactionVerbs {
    private final Session session;
    private final TransactionRules rules;
    private final TransactionTracker transaction;
    private final TransactionOpening opening;
    private final SessionFailures failures;
    private final CommitInquiry inquiry;
    private final ReadingRules reading;

    TransactionVerbs(
            Session session,
            TransactionTracker transaction,
            TransactionOpening opening,
            SessionFailures failures,
            CommitInquiry inquiry,
            ReadingRules reading) {
        this.session = session;
        this.rules = session.dialect().transactions();
        this.transaction = transaction;
        this.opening = opening;
        this.failures = failures;
        this.inquiry = inquiry;
        this.reading = reading;
    }

    void begin(@Nullable SqlStatement typed) {
        long started = System.nanoTime();
        if (begin(typed, typed == null ? null : typed.text(), started)) {
            transaction.began(session.connection());
            record(typed, started);
        }
    }

    /** Opens a transaction for one statement. */
    void beginAlone(@Nullable String text) {
        if (begin(null, text, System.nanoTime())) {
            transaction.beganAlone(session.connection());
        }
    }

    private boolean begin(@Nullable SqlStatement typed, @Nullable String text, long started) {
        Connection connection = session.connection();
        try {
            if (text == null && !rules.opens(connection)) {
                return false;
            }
            session.notices().tell(rules.begin(connection, text));
        } catch (SQLException failure) {
            recordFailure(typed, started);
            throw session.settleAfterFailure(failure, text == null ? "" : text, null, StatementKind.BEGIN);
        }
        inquiry.ended();
        reading.succeeded(connection, "");
        opening.begun(text == null ? List.of() : List.of(text));
        return true;
    }

    void commit(@Nullable SqlStatement typed) {
        if (session.state() == TransactionState.FAILED) {
            String cause = transaction.failureCause();
            rollback(null);
            throw new CommitException(
                    "nothing was committed: the transaction had failed, and was rolled back",
                    cause == null ? null : "the first error was: " + cause);
        }
        long started = System.nanoTime();
        Connection connection = session.connection();
        String text = typed == null ? null : typed.text();
        TransactionMark mark = session.inTransaction() ? inquiry.mark(connection, session) : null;
        try {
            session.notices().tell(rules.commit(connection, text));
        } catch (SQLException failure) {
            recordFailure(typed, started);
            if (failures.endsConnection(connection, failure)) {
                commitLost(connection, mark, failure);
                return;
            }
            throw failures.ofCommit(connection, failure, text == null ? "COMMIT" : text);
        }
        ended(connection, Fate.COMMITTED, typed, started);
    }

    /** Returns when the server has committed nevertheless. What is known of the session stays until a reset. */
    private void commitLost(Connection connection, @Nullable TransactionMark mark, SQLException failure) {
        int statements = transaction.statements();
        Fate fate = Fate.UNKNOWN;
        session.drop(connection);
        try {
            inquiry.commitLost(mark, statements, failure);
            fate = Fate.COMMITTED;
        } catch (ConnectionException rolledBack) {
            fate = Fate.GONE;
            throw rolledBack;
        } finally {
            transaction.reset(TransactionState.LOST, fate);
            opening.ended();
        }
    }

    void rollback(@Nullable SqlStatement typed) {
        if (typed == null && !session.inTransaction()) {
            return;
        }
        long started = System.nanoTime();
        Connection connection = session.connection();
        String text = typed == null ? null : typed.text();
        try {
            session.notices().tell(rules.rollback(connection, text));
        } catch (SQLException failure) {
            recordFailure(typed, started);
            throw session.settleAfterFailure(failure, text == null ? "" : text, null, StatementKind.ROLLBACK);
        }
        ended(connection, Fate.ROLLED_BACK, typed, started);
    }

    private void ended(Connection connection, Fate fate, @Nullable SqlStatement typed, long started) {
        inquiry.ended();
        transaction.ended(connection, fate);
        opening.ended();
        reading.succeeded(connection, "");
        record(typed, started);
    }

    /** Only the verbs that the user wrote stand in the ledger. */
    private void record(@Nullable SqlStatement typed, long started) {
        if (typed != null) {
            session.ledger().succeeded(typed, -1, -1, System.nanoTime() - started);
        }
    }

    private void recordFailure(@Nullable SqlStatement typed, long started) {
        if (typed != null) {
            session.ledger().failed(typed, System.nanoTime() - started, Fate.FAILED);
        }
    }
}
