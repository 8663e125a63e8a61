package sqlconn.engine;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.session.CommitConfirmation;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.session.Preview;
import sqlconn.session.RowSample;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;
import sqlconn.session.Trial;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * What has to hold before a statement of a session counts: that it changes no more rows than it may, and that somebody agrees.
 * Each that may change any is tried for that, so that it can be taken back.
 */
final class StatementGuards {
    private final NamedConnection connection;
    private final Session session;
    private final CommitConfirmation confirmation;
    private final WorkPolicy policy;
    private final Parameters parameters;
    private boolean preview;

    StatementGuards(NamedConnection connection, Session session, WorkPolicy policy, Parameters parameters) {
        this.connection = connection;
        this.session = session;
        this.confirmation = session.confirmation();
        this.policy = policy;
        this.parameters = parameters;
    }

    /** Whether statements are tried one by one also where they are many in one transaction. */
    boolean triesEach() {
        return connection.options().maxAffected() != null || preview;
    }

    /** From now on each statement is rolled back when it has run, or is kept again. */
    void preview(boolean on) {
        preview = on;
    }

    /**
     * Before anything else is done with a statement: asks whether it may run, if it could not be taken back.
     *
     * @throws SqlconnException when it may not, or the connection is lost
     */
    void check(SqlStatement statement) {
        if (confirmation.isOn()
                && statement.kind() == StatementKind.SAVEPOINT
                && !session.inTransaction()
                && policy.eachStatement()) {
            // In SQLite it would open a transaction whose RELEASE commits.
            throw new StatementException(
                    "no transaction is open that a savepoint could be in", null, null, -1, "BEGIN opens one", null);
        }
        if (preview) {
            Preview.check(session, statement);
        } else {
            confirmation.beforeRunning(statement);
        }
    }

    /**
     * Prepares for a statement; null when nothing about it needs to be decided when it has run.
     *
     * @param undoable whether it shall be possible to take it back later
     * @throws SqlconnException when it could not be taken back, or the connection is lost
     */
    @Nullable
    GuardedStatement begin(SqlStatement statement, boolean undoable) {
        if (preview) {
            return canGoOn()
                    ? new GuardedStatement(Trial.begin(session, statement, true), null, true, sampling(statement))
                    : null;
        }
        Integer limit = mayChangeRows(statement) ? connection.options().maxAffected() : null;
        boolean alone = !session.inTransaction() && policy.eachStatement() && confirmation.encloses(statement);
        if ((limit == null && !alone) || !canGoOn()) {
            return null;
        }
        policy.open();
        if (undoable) {
            policy.undoPoint();
        }
        Trial trial = Trial.begin(session, statement);
        return new GuardedStatement(trial, limit, false, alone ? sampling(statement) : () -> null);
    }

    private Supplier<@Nullable RowSample> sampling(SqlStatement statement) {
        return () -> RowSample.before(session, statement, parameters);
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

    /**
     * Whether a statement that has failed may run again, outside of a transaction: the server has said that it commits by
     * itself, and somebody agrees.
     *
     * @throws SqlconnException when nobody agrees
     */
    boolean mayRunOutside(SqlStatement statement, SqlconnException failure) {
        return !preview && confirmation.mayRunOutside(statement, failure);
    }

    /** The statement has ended, whatever became of it. */
    void ended() {
        confirmation.ended();
    }
}
