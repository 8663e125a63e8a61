package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.SqlconnException;
import sqlconn.UnknownOutcomeException;
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

    TransactionVerbs(
            Session session, TransactionTracker transaction, TransactionOpening opening, SessionFailures failures) {
        this.session = session;
        this.rules = session.dialect().transactions();
        this.transaction = transaction;
        this.opening = opening;
        this.failures = failures;
    }

    void begin(@Nullable SqlStatement typed) {
        long started = System.nanoTime();
        String text = text(typed);
        try {
            if (!send(text)) {
                return;
            }
        } catch (SQLException failure) {
            throw failed(typed, started, failure, StatementKind.BEGIN);
        }
        transaction.began(session.connection());
        opening.begun(text == null ? List.of() : List.of(text));
        record(typed, started);
    }

    /** Opens a transaction for one statement, of which nothing is to be said. */
    void beginAlone(@Nullable String text) {
        try {
            if (!send(text)) {
                return;
            }
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, text == null ? "" : text, null, StatementKind.BEGIN);
        }
        transaction.beganAlone(session.connection());
        opening.begun(text == null ? List.of() : List.of(text));
    }

    /** Sends a BEGIN; returns whether the database has transactions to open. */
    private boolean send(@Nullable String text) throws SQLException {
        Connection connection = session.connection();
        if (text == null && !rules.opens(connection)) {
            return false;
        }
        session.notices().tell(rules.begin(connection, text));
        verbSucceeded(connection);
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
        String text = text(typed);
        TransactionMark mark = session.inTransaction() ? session.inquiry().mark(connection, session) : null;
        try {
            session.notices().tell(rules.commit(connection, text));
        } catch (SQLException failure) {
            if (failures.endsConnection(connection, failure)) {
                lostDuringCommit(connection, mark, failure, typed, started);
                return;
            }
            SqlconnException told = failures.ofCommit(connection, failure, text == null ? "COMMIT" : text);
            recordFailure(typed, started);
            throw told;
        }
        verbSucceeded(connection);
        transaction.ended(connection, Fate.COMMITTED);
        opening.ended();
        record(typed, started);
    }

    /** Returns when the server says that it has committed all the same. */
    private void lostDuringCommit(
            Connection connection,
            @Nullable TransactionMark mark,
            SQLException failure,
            @Nullable SqlStatement typed,
            long started) {
        int statements = transaction.statements();
        session.lose(connection);
        Fate fate = Fate.GONE;
        try {
            session.inquiry().commitLost(mark, statements, failure);
            fate = Fate.COMMITTED;
        } catch (UnknownOutcomeException unknown) {
            fate = Fate.UNKNOWN;
            throw unknown;
        } finally {
            transaction.reset(TransactionState.LOST, fate);
            opening.ended();
            if (fate == Fate.COMMITTED) {
                record(typed, started);
            } else {
                recordFailure(typed, started);
            }
        }
    }

    void rollback(@Nullable SqlStatement typed) {
        if (typed == null && !session.inTransaction()) {
            return;
        }
        long started = System.nanoTime();
        Connection connection = session.connection();
        try {
            session.notices().tell(rules.rollback(connection, text(typed)));
        } catch (SQLException failure) {
            throw failed(typed, started, failure, StatementKind.ROLLBACK);
        }
        verbSucceeded(connection);
        transaction.ended(connection, Fate.ROLLED_BACK);
        opening.ended();
        record(typed, started);
    }

    /** Settings may have gone back to what they were, and an earlier COMMIT is nobody's question any more. */
    private void verbSucceeded(Connection connection) {
        session.inquiry().ended();
        session.reading().succeeded(connection, "");
    }

    private static @Nullable String text(@Nullable SqlStatement typed) {
        return typed == null ? null : typed.text();
    }

    private SqlconnException failed(
            @Nullable SqlStatement typed, long started, SQLException failure, StatementKind kind) {
        recordFailure(typed, started);
        return session.settleAfterFailure(failure, typed == null ? "" : typed.text(), null, kind);
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
