package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.session.NamedConnection;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;
import sqlconn.session.Trial;
import sqlconn.sql.SqlStatement;

/** How many rows one statement of a session may change: each that may change any is tried before it counts. */
final class AffectedLimit {
    private final NamedConnection connection;
    private final Session session;
    private final WorkPolicy policy;

    AffectedLimit(NamedConnection connection, Session session, WorkPolicy policy) {
        this.connection = connection;
        this.session = session;
        this.policy = policy;
    }

    /** Whether there is a limit. */
    boolean isSet() {
        return connection.options().maxAffected() != null;
    }

    /**
     * Prepares for a statement; null when it is not limited.
     *
     * @param undoable whether it shall be possible to take it back later
     * @throws sqlconn.SqlconnException when it could not be taken back, or the connection is lost
     */
    @Nullable
    LimitedStatement begin(SqlStatement statement, boolean undoable) {
        Integer limit = connection.options().maxAffected();
        if (limit == null || !mayChangeRows(statement) || !canGoOn()) {
            return null;
        }
        policy.open();
        if (undoable) {
            policy.undoPoint();
        }
        return new LimitedStatement(Trial.begin(session, statement), limit);
    }

    private boolean mayChangeRows(SqlStatement statement) {
        return switch (statement.kind()) {
            case WRITE, PROCEDURE_BLOCK, COPY_FROM_STDIN -> true;
            case READ -> connection.dialect().changes().readsMayWrite();
            default -> false;
        };
    }

    private boolean canGoOn() {
        return session.state() != TransactionState.FAILED && session.state() != TransactionState.LOST;
    }
}
