package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.ConnectionException;
import sqlconn.StatementException;
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
    private final CommitConfirmation confirmation;

    /** Whether the open transaction is one that only the dialect's own words end. */
    private boolean closed;

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
        this.confirmation = session.confirmation();
    }

    /** Whether the open transaction is one that no statement in it can end. */
    boolean closed() {
        return closed;
    }

    void begin(@Nullable SqlStatement typed) {
        long started = System.nanoTime();
        String closed = confirmation.closedBegin(typed);
        String text = closed == null && typed != null ? typed.text() : closed;
        if (begin(typed, text, closed != null, started)) {
            transaction.began(session.connection());
            record(typed, started);
            confirmation.begun();
        }
    }

    /** Opens a transaction for one statement. */
    void beginAlone(@Nullable String text) {
        String closedBegin = text == null ? confirmation.closedBegin(null) : text;
        if (begin(null, closedBegin, text == null && closedBegin != null, System.nanoTime())) {
            transaction.beganAlone(session.connection());
            confirmation.begun();
        }
    }

    private boolean begin(@Nullable SqlStatement typed, @Nullable String text, boolean nowClosed, long started) {
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
        opening.begun(text == null ? List.of() : List.of(typed == null ? text : typed.text()));
        closed = nowClosed;
        return true;
    }

    void commit(@Nullable SqlStatement typed) {
        if (session.state() == TransactionState.FAILED) {
            String cause = transaction.failureCause();
            SqlStatement chained = chainedRollback(typed);
            rollback(chained);
            throw new CommitException(
                    "nothing was committed: the transaction had failed, and was rolled back"
                            + (chained == null ? "" : "; the next one has begun"),
                    cause == null ? null : "the first error was: " + cause);
        }
        confirmation.beforeCommit(typed != null);
        long started = System.nanoTime();
        Connection connection = session.connection();
        String text = endingText(typed);
        TransactionMark mark = session.inTransaction() ? inquiry.mark(connection, session) : null;
        session.running().mayCommit(inquiry.wrote());
        try {
            refuseWhenStopping();
            session.notices().tell(rules.commit(connection, text));
        } catch (SQLException failure) {
            recordFailure(typed, started);
            if (failures.endsConnection(connection, failure)) {
                commitLost(connection, mark, failure);
                return;
            }
            throw failures.ofCommit(connection, failure, text == null ? "COMMIT" : text);
        } finally {
            session.running().mayCommit(false);
        }
        ended(connection, Fate.COMMITTED, typed, started);
    }

    /** What the server makes of COMMIT AND CHAIN in a transaction that has failed; null for a COMMIT alone. */
    private static @Nullable SqlStatement chainedRollback(@Nullable SqlStatement commit) {
        if (commit == null || !commit.text().toUpperCase(Locale.ROOT).matches("(?s).*\\bAND\\s+CHAIN\\b.*")) {
            return null;
        }
        return new SqlStatement("ROLLBACK AND CHAIN", StatementKind.ROLLBACK, commit.position());
    }

    /** Asked after it was said that a COMMIT is on its way: who stops everything asks for that after having said so. */
    private void refuseWhenStopping() {
        if (session.inTransaction() && session.listener().stopping()) {
            throw new StatementException("not committed: everything is to stop", null, null, -1, null, null);
        }
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
        String text = endingText(typed);
        try {
            session.notices().tell(rules.rollback(connection, text));
        } catch (SQLException failure) {
            recordFailure(typed, started);
            throw session.settleAfterFailure(failure, text == null ? "" : text, null, StatementKind.ROLLBACK);
        }
        ended(connection, Fate.ROLLED_BACK, typed, started);
    }

    /**
     * The words that end the transaction, or null for the dialect's own. A closed one is ended by those only.
     *
     * @throws StatementException when the user's words ask for more than an end
     */
    private @Nullable String endingText(@Nullable SqlStatement typed) {
        if (!closed || typed == null || !session.inTransaction()) {
            return typed == null ? null : typed.text();
        }
        String words = typed.text().toUpperCase(Locale.ROOT);
        if (words.contains("CHAIN") || words.contains("RELEASE")) {
            throw new StatementException(
                    "AND CHAIN and RELEASE do not go together with commit = \"confirm\" here",
                    null,
                    null,
                    -1,
                    "COMMIT or ROLLBACK alone, and then BEGIN",
                    null);
        }
        return null;
    }

    private void ended(Connection connection, Fate fate, @Nullable SqlStatement typed, long started) {
        closed = false;
        inquiry.ended();
        transaction.ended(connection, fate);
        opening.ended();
        reading.succeeded(connection, "");
        record(typed, started);
        if (session.inTransaction()) {
            confirmation.begun();
        }
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
