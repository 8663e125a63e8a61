package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.TransactionRules;
import sqlconn.dialect.TransactionRules.Reality;

/** What is true of a session's transaction: the state, why it failed, and how many statements it holds. */
final class TransactionTracker {
    private final TransactionRules rules;
    private final SessionListener listener;
    private TransactionState state = TransactionState.IDLE;
    private @Nullable String failureCause;
    private int statements;

    TransactionTracker(Dialect dialect, SessionListener listener) {
        this.rules = dialect.transactions();
        this.listener = listener;
    }

    TransactionState state() {
        return state;
    }

    boolean open() {
        return state == TransactionState.ACTIVE || state == TransactionState.FAILED;
    }

    /** Statements that a rollback would take back. */
    int statements() {
        return statements;
    }

    /** The error that made the transaction fail, when it has failed. */
    @Nullable
    String failureCause() {
        return failureCause;
    }

    /** A BEGIN was carried out. */
    void began(Connection connection) {
        if (state == TransactionState.IDLE) {
            state = TransactionState.ACTIVE;
            statements = 0;
        }
        if (rules.probeIsCheap() && probe(connection) == Reality.FAILED) {
            state = TransactionState.FAILED;
        }
    }

    /** A COMMIT or ROLLBACK was carried out; AND CHAIN may have opened the next transaction. */
    void ended(Connection connection) {
        statements = 0;
        failureCause = null;
        state = stateOf(probe(connection), TransactionState.IDLE);
    }

    /** A statement succeeded. */
    void succeeded(Connection connection, boolean verb) {
        if (state == TransactionState.ACTIVE) {
            statements++;
        }
        if (verb || rules.probeIsCheap()) {
            settle(connection);
        }
        if (state != TransactionState.FAILED) {
            failureCause = null;
        }
    }

    /** So many plain statements succeeded at once. */
    void succeeded(int batch) {
        statements += batch;
    }

    /** A statement failed, and the connection lives. */
    void failed(Connection connection, String message) {
        boolean wasActive = state == TransactionState.ACTIVE;
        settle(connection);
        if (state == TransactionState.FAILED && wasActive) {
            failureCause = message;
        }
    }

    private void settle(Connection connection) {
        boolean wasActive = state == TransactionState.ACTIVE;
        state = stateOf(probe(connection), state);
        if (wasActive && state == TransactionState.IDLE) {
            endedByServer();
        }
    }

    private void endedByServer() {
        int gone = statements;
        statements = 0;
        listener.transactionEnded(
                rules.ddlCommits()
                        ? "the transaction was ended by the server, which commits before and after DDL: "
                                + Counted.statements(gone) + " cannot be rolled back any more"
                        : "the whole transaction is gone: the database rolled it back with "
                                + Counted.statements(gone));
    }

    private Reality probe(Connection connection) {
        try {
            return rules.probe(connection);
        } catch (SQLException unreachable) {
            // A lost connection shows with the next statement; until then what was believed stands.
            return Reality.UNKNOWN;
        }
    }

    private static TransactionState stateOf(Reality reality, TransactionState believed) {
        return switch (reality) {
            case NONE -> TransactionState.IDLE;
            case OPEN -> TransactionState.ACTIVE;
            case FAILED -> TransactionState.FAILED;
            case UNKNOWN -> believed;
        };
    }

    /** The connection is gone, or given up. */
    void reset(TransactionState next) {
        state = next;
        statements = 0;
        failureCause = null;
    }
}
