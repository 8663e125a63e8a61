package sqlconn.engine;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;
import sqlconn.StatementException;
import sqlconn.UsageException;
import sqlconn.dialect.TransactionMode;
import sqlconn.dialect.TransactionRules;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.session.StatementRun;
import sqlconn.session.TransactionState;
import sqlconn.session.UndoPoints;
import sqlconn.session.UndoReport;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * Decides when transactions begin and end around the statements of an input. A typed BEGIN is always honoured: it first
 * commits what is pending, and from there on the input itself says when to commit.
 */
final class WorkPolicy {
    private static final SourcePosition BY_COMMAND = new SourcePosition(".begin", 1, 1);

    private final Session session;
    private final TransactionRules rules;
    private SessionScope scope;

    /** Where a BEGIN was typed that is still open; null while a transaction, if any, is of our own making. */
    private @Nullable SourcePosition typedBegin;

    /** Whether the open transaction holds anything that a rollback would undo. */
    private boolean dirty;

    private boolean somethingCommitted;
    private final UndoPoints undoPoints;
    private final DryRun dry;

    WorkPolicy(Session session, TransactionRules rules, SessionScope scope) {
        this.session = session;
        this.rules = rules;
        this.scope = scope;
        this.undoPoints = new UndoPoints(session);
        this.dry = new DryRun(session);
    }

    /**
     * Starts a statement that is no transaction verb.
     *
     * @param undoable whether it shall be possible to take it back
     */
    StatementRun start(SqlStatement statement, Parameters parameters, boolean undoable) {
        StatementKind kind = statement.kind();
        if (undoable && !whole() && session.inTransaction()) {
            undoPoints.before(kind);
        }
        if (typedBegin != null && session.inTransaction()) {
            dirty |= changes(kind);
            return session.run(statement, parameters);
        }
        if (scope == SessionScope.EACH_STATEMENT) {
            return session.inTransaction()
                    ? session.run(statement, parameters)
                    : session.runAlone(statement, parameters);
        }
        if (runsOutside(statement)) {
            leaveForOutside(statement);
        } else if (!session.inTransaction()) {
            session.begin(null);
            dirty = false;
            if (undoable) {
                undoPoints.before(kind);
            }
        }
        if (session.inTransaction()) {
            dirty |= changes(kind);
        }
        return session.run(statement, parameters);
    }

    /** A statement that was started here has succeeded; outside a transaction it is thereby committed. */
    void succeeded(SqlStatement statement) {
        somethingCommitted |= changes(statement.kind()) && !session.inTransaction();
    }

    /** Savepoints and their like count neither way. */
    private static boolean changes(StatementKind kind) {
        return kind != StatementKind.READ && kind != StatementKind.SESSION_SETTING && !kind.isTransactionVerb();
    }

    private boolean runsOutside(SqlStatement statement) {
        return switch (statement.kind()) {
            case NON_TRANSACTIONAL -> true;
            case SESSION_SETTING ->
                !rules.settingsBelongInside() && !session.confirmation().encloses(statement);
            case DDL -> rules.ddlCommits() && !session.confirmation().encloses(statement);
            default -> false;
        };
    }

    /**
     * Runs statements that belong together, where what they do has to be confirmed: as one, all or nothing.
     *
     * @param statements runs them, and tells whether they succeeded
     */
    boolean runWhole(Talk talk, BooleanSupplier statements) {
        if (!session.confirmation().isOn() || !eachStatement() || session.inTransaction()) {
            return statements.getAsBoolean();
        }
        boolean succeeded = false;
        scope = SessionScope.WHOLE_INPUT;
        try {
            succeeded = statements.getAsBoolean();
            if (succeeded) {
                refuseTypedBegin();
                finish();
            }
        } finally {
            String words = succeeded ? null : rollbackWords();
            if (session.state() != TransactionState.LOST) {
                session.rollback(null);
            }
            ended();
            scope = SessionScope.EACH_STATEMENT;
            if (words != null) {
                talk.note(words);
            }
        }
        return succeeded;
    }

    private boolean whole() {
        return scope == SessionScope.WHOLE_INPUT || dryRun();
    }

    /** Whether nothing is kept in any case. */
    boolean dryRun() {
        return scope == SessionScope.DRY_RUN;
    }

    /** Whether a statement that stands alone ends with itself. */
    boolean eachStatement() {
        return scope == SessionScope.EACH_STATEMENT;
    }

    /** Makes room for a statement that does not belong into a transaction, if that costs nothing. */
    private void leaveForOutside(SqlStatement statement) {
        if (!session.inTransaction()) {
            return;
        }
        if (dryRun() && !dirty) {
            session.rollback(null);
            return;
        }
        if (!dirty) {
            session.commit(null);
            return;
        }
        if (statement.kind() == StatementKind.NON_TRANSACTIONAL) {
            throw OwnStatements.refused(
                    "this statement cannot run inside a transaction, and the statements before it are not committed yet",
                    "write COMMIT; before it, or use --autocommit");
        }
    }

    /** As {@link #enter}, for what only reads. */
    void enterReading() {
        boolean pending = dirty;
        enter();
        dirty = pending;
    }

    /** Whether the statement that comes next is one of many in one transaction. */
    boolean oneTransaction() {
        return (whole() || typedBegin != null) && session.state() != TransactionState.FAILED;
    }

    /** Opens a transaction for a statement that changes data, where the scope asks for one. */
    void enter() {
        if (typedBegin != null && session.inTransaction()) {
            dirty = true;
            return;
        }
        if (scope == SessionScope.EACH_STATEMENT) {
            return;
        }
        if (!session.inTransaction()) {
            session.begin(null);
        }
        dirty = true;
    }

    /** Opens the transaction that the next statement belongs to, where the scope asks for one. */
    void open() {
        if (scope != SessionScope.EACH_STATEMENT && !session.inTransaction()) {
            session.begin(null);
            dirty = false;
        }
    }

    /** Carries out a transaction verb; SAVEPOINT and its kind are ordinary statements. */
    void verb(SqlStatement statement) {
        if (dryRun()) {
            dryVerb(statement.kind());
            return;
        }
        switch (statement.kind()) {
            case BEGIN -> begin(statement);
            case COMMIT -> {
                try {
                    session.commit(statement);
                } finally {
                    ended();
                }
                somethingCommitted = true;
            }
            case ROLLBACK -> {
                try {
                    session.rollback(statement);
                } finally {
                    ended();
                }
            }
            default -> throw new IllegalArgumentException("no verb of its own: " + statement.kind());
        }
    }

    private void dryVerb(StatementKind kind) {
        open();
        dry.verb(kind);
        dirty &= session.inTransaction();
    }

    private void begin(SqlStatement statement) {
        commitPending();
        session.begin(statement);
        if (typedBegin == null) {
            typedBegin = statement.position();
            dirty = false;
        }
    }

    /** Commits a transaction of our own making, so that an explicit one can begin. */
    private void commitPending() {
        if (!session.inTransaction()) {
            typedBegin = null;
        } else if (typedBegin == null) {
            if (scope == SessionScope.MANUAL && dirty) {
                throw new UsageException("a transaction is open already", "COMMIT or ROLLBACK ends it");
            }
            session.commit(null);
            somethingCommitted |= dirty;
            dirty = false;
        }
    }

    /** After COMMIT or ROLLBACK; AND CHAIN leaves a transaction open that is as explicit as the one before. */
    private void ended() {
        if (!session.inTransaction()) {
            dirty = false;
            typedBegin = null;
        }
    }

    /** Starts a transaction that the user asked for by dot-command. */
    void beginExplicitly(TransactionMode mode) {
        List<String> statements = rules.beginning(mode);
        if (dryRun()) {
            dryVerb(StatementKind.BEGIN);
            return;
        }
        commitPending();
        if (session.inTransaction()) {
            throw new UsageException("a transaction is open already", "'.commit' or '.rollback' ends it");
        }
        typedBegin = BY_COMMAND;
        dirty = false;
        if (statements.isEmpty()) {
            session.begin(null);
            return;
        }
        int last = statements.size() - 1;
        for (String setting : statements.subList(0, last)) {
            OwnStatements.run(session, new SqlStatement(setting, StatementKind.SESSION_SETTING, BY_COMMAND));
        }
        session.begin(new SqlStatement(statements.get(last), StatementKind.BEGIN, BY_COMMAND));
    }

    /** Carries out SAVEPOINT, RELEASE or ROLLBACK TO for a dot-command. */
    void savepoint(StatementKind kind, String sql) {
        if (!rules.hasSavepoints()) {
            throw new UsageException(
                    "no savepoints are known of this database", "a statement of the database's own may set one");
        }
        if (!session.inTransaction() && scope == SessionScope.EACH_STATEMENT) {
            throw new UsageException("no transaction is open", "'.begin' opens one");
        }
        if (!session.inTransaction()) {
            session.begin(null);
        }
        OwnStatements.run(session, new SqlStatement(sql, kind, BY_COMMAND));
    }

    /** Sets an automatic savepoint before something that may write, if the transaction is one that a person has opened. */
    void undoPoint() {
        if (!whole() && session.inTransaction()) {
            undoPoints.before(StatementKind.WRITE);
        }
    }

    /** Takes back the last write. */
    UndoReport undo() {
        return undoPoints.undo();
    }

    /** Commits or rolls back on the user's word. */
    void endExplicitly(boolean commit) {
        if (!session.inTransaction()) {
            throw new UsageException("no transaction is open", null);
        }
        if (dryRun()) {
            dryVerb(commit ? StatementKind.COMMIT : StatementKind.ROLLBACK);
            return;
        }
        try {
            if (commit) {
                session.commit(new SqlStatement("COMMIT", StatementKind.COMMIT, BY_COMMAND));
                somethingCommitted = true;
            } else {
                session.rollback(new SqlStatement("ROLLBACK", StatementKind.ROLLBACK, BY_COMMAND));
            }
        } finally {
            ended();
        }
    }

    /** A reset has thrown everything away. */
    void forget() {
        typedBegin = null;
        dirty = false;
    }

    /**
     * The input has ended without a failure; a transaction that it has opened itself must have ended too.
     *
     * @throws StatementException when it has not; it is rolled back then
     */
    void refuseTypedBegin() {
        SourcePosition opened = typedBegin;
        if (opened == null || !session.inTransaction()) {
            return;
        }
        int statements = session.openStatements();
        session.rollback(null);
        throw OwnStatements.refused(
                "the input ended inside the transaction that " + opened + " opened: it was rolled back (" + statements
                        + (statements == 1 ? " statement)" : " statements)"),
                "end it with COMMIT");
    }

    /** The input has ended without a failure: commits what is of our own making. */
    void finish() {
        if (session.inTransaction()) {
            session.commit(null);
            somethingCommitted |= dirty;
        }
    }

    /** A dry run has ended without a failure: rolls it back, and says what it was. */
    String finishDry() {
        return dry.finish();
    }

    /** Whether stopping now undoes nothing that the user wanted kept. */
    boolean nothingPending() {
        return !session.inTransaction() || !dirty;
    }

    /** What a rollback now means for the work so far, as a sentence; null when there is nothing to say. */
    @Nullable
    String rollbackWords() {
        boolean kept = somethingCommitted || session.committedByServer();
        if (!session.inTransaction()) {
            // Only a script that is meant to be all or nothing leaves a wrong impression by saying nothing.
            return kept && whole() ? "what was committed before stays" : null;
        }
        int statements = session.openStatements();
        if (statements == 0 || !dirty) {
            return kept ? "what was committed before stays" : null;
        }
        return "rolled back " + statements + (statements == 1 ? " statement; " : " statements; ")
                + (kept ? "what was committed before stays" : "nothing was kept");
    }
}
