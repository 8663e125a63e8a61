package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.DatabaseError;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.TransactionRules;
import sqlconn.dialect.TransactionRules.Reality;
import sqlconn.session.Savepoints.Savepoint;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** What is true of a session's transaction: the state, why it failed, and how many statements it holds. */
final class TransactionTracker {
    private static final String IMPLICIT_COMMIT =
            "the transaction was ended by the server, which commits before and after DDL";

    private final TransactionRules rules;
    private final SessionListener listener;
    private final Ledger ledger;
    private final Savepoints savepoints;
    private TransactionState state = TransactionState.IDLE;
    private @Nullable String failureCause;
    private int statements;
    private boolean committedByServer;
    private boolean alone;

    TransactionTracker(Dialect dialect, SessionListener listener, Ledger ledger) {
        this.rules = dialect.transactions();
        this.listener = listener;
        this.ledger = ledger;
        this.savepoints = new Savepoints(dialect.lexicalRules(), rules.savepointsHaveUniqueNames());
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

    /** Whether the server has ever committed by itself, as MariaDB does around DDL. */
    boolean committedByServer() {
        return committedByServer;
    }

    /** The error that made the transaction fail, when it has failed. */
    @Nullable
    String failureCause() {
        return failureCause;
    }

    /** A BEGIN was carried out for one statement, whose end is the transaction's: nothing needs to be said of it. */
    void beganAlone(Connection connection) {
        began(connection);
        alone = true;
    }

    /** A BEGIN was carried out. */
    void began(Connection connection) {
        alone = false;
        if (state == TransactionState.IDLE) {
            state = TransactionState.ACTIVE;
            statements = 0;
        } else if (rules.ddlCommits()) {
            tellCommittedByServer("BEGIN committed the transaction before it");
        }
        if (rules.probeIsCheap() && probe(connection) == Reality.FAILED) {
            state = TransactionState.FAILED;
        }
    }

    /**
     * A COMMIT or ROLLBACK was carried out; AND CHAIN may have opened the next transaction.
     *
     * @param fate what became of the work
     */
    void ended(Connection connection, Fate fate) {
        forgetWork(fate);
        failureCause = null;
        state = stateOf(probe(connection), TransactionState.IDLE);
    }

    /** A statement succeeded. */
    void succeeded(Connection connection, SqlStatement statement) {
        StatementKind kind = statement.kind();
        if (state == TransactionState.ACTIVE) {
            statements++;
        }
        if (kind.isTransactionVerb()) {
            savepoint(statement);
        }
        if (kind.isTransactionVerb() || rules.probeIsCheap()) {
            boolean ddl = kind == StatementKind.DDL;
            boolean ended = settle(ddl ? afterDdl(connection, true) : probe(connection), connection);
            if (ended && (rules.ddlCommits() || (ddl && statements > 1))) {
                tellCommittedByServer(IMPLICIT_COMMIT);
            } else if (ended) {
                // RELEASE of SQLite's outermost savepoint commits; PREPARE TRANSACTION leaves it open elsewhere.
                forgetWork(ddl || kind == StatementKind.RELEASE ? Fate.COMMITTED : Fate.OK);
            }
        }
        if (state != TransactionState.FAILED) {
            failureCause = null;
        }
        if (!open()) {
            ledger.settle(Fate.COMMITTED);
        }
    }

    private void savepoint(SqlStatement statement) {
        String name = savepoints.nameIn(statement);
        switch (statement.kind()) {
            case SAVEPOINT -> savepoints.set(new Savepoint(name, false, statements, ledger.mark()));
            case RELEASE -> savepoints.released(name);
            case ROLLBACK_TO -> {
                Savepoint reached = savepoints.rolledBackTo(name);
                if (reached == null) {
                    // It was set where nobody here could see it, as inside a routine.
                    ledger.doubt();
                } else {
                    statements = reached.statements();
                    ledger.takenBack(reached.mark(), Fate.ROLLED_BACK);
                }
            }
            default -> {}
        }
    }

    /** So many plain statements succeeded at once. */
    void succeeded(int batch) {
        statements += batch;
    }

    /**
     * A statement failed, and the connection lives.
     *
     * @param kind the statement's kind, or null when it was none of the user's
     */
    void failed(Connection connection, DatabaseError error, @Nullable StatementKind kind) {
        boolean wasActive = state == TransactionState.ACTIVE;
        boolean ddl = wasActive && kind == StatementKind.DDL;
        Reality reality = ddl ? afterDdl(connection, false) : probeAfterError(connection);
        boolean ended = settle(reality, connection);
        if (ended && (rules.ddlCommits() || ddl) && error.kind() != DatabaseError.Kind.BUSY) {
            tellCommittedByServer(IMPLICIT_COMMIT);
        } else if (ddl && reality == Reality.UNKNOWN && statements > 0) {
            committedByServer = true;
            ledger.doubt();
            listener.transactionEnded("the database commits before DDL, and does not tell whether it did so now: "
                    + Counted.statements(statements) + " may be beyond a rollback");
        } else if (ended && !alone) {
            listener.transactionEnded("the whole transaction is gone: the database rolled it back"
                    + (statements == 0 ? "" : " with " + Counted.statements(statements)));
            forgetWork(Fate.ROLLED_BACK);
        }
        if (state == TransactionState.FAILED && wasActive) {
            failureCause = error.message();
        }
    }

    /**
     * A COMMIT failed, and the connection lives.
     *
     * @return how many statements were rolled back with it, or -1 when the transaction is still open
     */
    int commitFailed(Connection connection) {
        int gone = statements;
        settle(probeAfterError(connection), connection);
        if (open()) {
            return -1;
        }
        forgetWork(Fate.ROLLED_BACK);
        return gone;
    }

    /** Takes over what the server says; tells whether a transaction that was open is not any more. */
    private boolean settle(Reality reality, Connection connection) {
        boolean wasOpen = open();
        state = stateOf(reality, state);
        if (!wasOpen || state != TransactionState.IDLE) {
            return false;
        }
        try {
            rules.forget(connection);
        } catch (SQLException unreachable) {
            // As with a probe, the next statement finds out.
            return true;
        }
        return true;
    }

    private void tellCommittedByServer(String what) {
        committedByServer = true;
        listener.transactionEnded(what
                + (statements == 0 ? "" : ": " + Counted.statements(statements) + " cannot be rolled back any more"));
        forgetWork(Fate.COMMITTED);
    }

    /** The point that {@code .undo} would go back to, or null. */
    @Nullable
    Savepoint undoPoint() {
        return savepoints.lastAutomatic();
    }

    /** A savepoint was set for {@code .undo}. */
    void undoPointSet(String name) {
        savepoints.set(new Savepoint(name, true, statements, ledger.mark()));
    }

    /** An automatic savepoint, behind which nothing has changed, was released. */
    void undoPointReleased(Savepoint point) {
        savepoints.released(point.name());
    }

    /**
     * The work was rolled back to an automatic savepoint.
     *
     * @return what was taken back
     */
    List<Ledger.Entry> undone(Savepoint point, Connection connection) {
        savepoints.rolledBackTo(point.name());
        statements = point.statements();
        failureCause = null;
        state = stateOf(probe(connection), TransactionState.ACTIVE);
        return ledger.takenBack(point.mark(), Fate.UNDONE);
    }

    private void forgetWork(Fate fate) {
        statements = 0;
        savepoints.clear();
        ledger.settle(fate);
    }

    private Reality probeAfterError(Connection connection) {
        try {
            return rules.probeAfterError(connection);
        } catch (SQLException unreachable) {
            return Reality.UNKNOWN;
        }
    }

    private Reality afterDdl(Connection connection, boolean succeeded) {
        try {
            return rules.afterDdl(connection, succeeded);
        } catch (SQLException unreachable) {
            return Reality.UNKNOWN;
        }
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

    /**
     * The connection is gone, or given up.
     *
     * @param fate what became of the work that was open
     */
    void reset(TransactionState next, Fate fate) {
        state = next;
        forgetWork(fate);
        failureCause = null;
    }
}
