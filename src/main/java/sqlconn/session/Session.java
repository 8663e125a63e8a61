package sqlconn.session;

import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.ConnectionException;
import sqlconn.SqlconnException;
import sqlconn.UnknownOutcomeException;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.TransactionCharacteristics;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.NamedParameters;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * One physical connection, one transaction state, one owner. Everything that changes the transaction goes through here, so
 * {@link #state()} is what the server would say.
 *
 * <p>The connection is borrowed when the first statement needs it and given back by {@link #close()}. All methods belong to
 * the owner's thread, except {@link #cancel()}.
 */
public final class Session implements AutoCloseable {
    private final NamedConnection owner;
    private final Dialect dialect;
    private final SessionListener listener;
    private final Ledger ledger = new Ledger();
    private final TransactionTracker transaction;
    private final TransactionOpening opening;
    private final SessionFailures failures;
    private final Notices notices;
    private final RunningStatement running;
    private final ReadOnlyGuard readOnly;
    private final ReadingRules reading;
    private final CommitInquiry inquiry;
    private final LoneStatement lone;
    private final TransactionVerbs verbs;
    private final StatementOutcomes outcomes;
    private final SessionConnection physical;
    private final CommitConfirmation confirmation;

    Session(NamedConnection owner, SessionListener listener, LossPolicy policy) {
        this.owner = owner;
        this.dialect = owner.dialect();
        this.listener = listener;
        this.transaction = new TransactionTracker(dialect, listener, ledger);
        this.opening = new TransactionOpening(dialect.transactions());
        this.notices = new Notices(dialect, listener);
        this.failures = new SessionFailures(dialect, transaction);
        this.running = new RunningStatement(dialect, listener);
        this.readOnly = new ReadOnlyGuard(dialect.readOnly());
        this.reading = new ReadingRules(dialect, listener);
        this.inquiry = new CommitInquiry(owner, listener, policy.inquiryLimit());
        this.physical = new SessionConnection(owner, reading, inquiry, ledger);
        this.confirmation = new CommitConfirmation(this, owner);
        this.lone = new LoneStatement(this, policy);
        this.verbs = new TransactionVerbs(this, transaction, opening, failures, inquiry, reading);
        this.outcomes = new StatementOutcomes(this, transaction, opening, reading);
    }

    /** What the session is doing. */
    public TransactionState state() {
        return transaction.state();
    }

    /** Whether a transaction is open, failed or not. */
    public boolean inTransaction() {
        return transaction.open();
    }

    /** How many statements the open transaction holds; they are what a rollback takes back. */
    public int openStatements() {
        return transaction.statements();
    }

    /** Whether the server has committed work of this session by itself, as MariaDB does around DDL. */
    public boolean committedByServer() {
        return transaction.committedByServer();
    }

    /** How text for it is read now, as far as is known. */
    public LexicalRules lexicalRules() {
        return reading.now();
    }

    /** How the text of the next statement is read; connects where only the server knows. */
    public LexicalRules lexicalRulesOfNext() {
        boolean idle = physical.current() == null && state() == TransactionState.IDLE;
        return idle ? reading.asConnected(this::connection) : reading.now();
    }

    /** What was run so far, and what became of it. */
    public Ledger ledger() {
        return ledger;
    }

    /** What the open transaction is, or outside of one, what the next would be; null when the server cannot say. */
    public @Nullable TransactionCharacteristics characteristics() {
        Connection current = physical.current();
        return current == null || state() == TransactionState.LOST ? null : opening.ask(current);
    }

    /** The server's number of this session's connection; empty before it is connected, and where there is no such thing. */
    public String backendId() {
        Connection current = physical.current();
        try {
            return current == null ? "" : dialect.backendId(current);
        } catch (SQLException gone) {
            return "";
        }
    }

    /** Whether the open transaction is one that no statement in it can end. */
    boolean inClosedTransaction() {
        return verbs.closed();
    }

    /** What asks before work is committed, where that is wanted. */
    public CommitConfirmation confirmation() {
        return confirmation;
    }

    TransactionTracker transaction() {
        return transaction;
    }

    StatementOutcomes outcomes() {
        return outcomes;
    }

    Dialect dialect() {
        return dialect;
    }

    SessionListener listener() {
        return listener;
    }

    Notices notices() {
        return notices;
    }

    RunningStatement running() {
        return running;
    }

    /**
     * Opens a transaction. A plain one does nothing where the database has none.
     *
     * @param typed the user's own BEGIN with its options, or null for a plain one
     * @throws SqlconnException when the server refuses, or cannot be reached
     */
    public void begin(@Nullable SqlStatement typed) {
        owner.takeUpChanges(this);
        if (typed != null) {
            guard(typed);
        }
        verbs.begin(typed);
    }

    /** Opens a transaction for one statement. */
    void beginAlone(@Nullable String text) {
        verbs.beginAlone(text);
    }

    /**
     * Commits, and checks that the server did.
     *
     * @param typed the user's own COMMIT with its options, or null for a plain one
     * @throws CommitException when the work was rolled back instead, or the server refused to commit
     * @throws UnknownOutcomeException when the connection was lost on the way
     */
    public void commit(@Nullable SqlStatement typed) {
        verbs.commit(typed);
    }

    /** The physical connection is gone. */
    void drop(Connection gone) {
        physical.release();
        owner.discard(gone);
    }

    /**
     * Rolls back. A plain one does nothing when no transaction is open.
     *
     * @param typed the user's own ROLLBACK with its options, or null for a plain one
     * @throws ConnectionException when the connection was lost; the server then rolls back by itself
     */
    public void rollback(@Nullable SqlStatement typed) {
        verbs.rollback(typed);
    }

    /**
     * Runs a statement inside whatever is open.
     *
     * @throws SqlconnException when the server refuses the statement or cannot be reached
     */
    public StatementRun run(SqlStatement statement, Parameters parameters) {
        owner.takeUpChanges(this);
        return start(statement, parameters, false);
    }

    /**
     * Runs a statement as a session of its own: it is committed when it succeeded, and a read on a connection that turns
     * out to be dead is tried again on a new one.
     *
     * @throws SqlconnException when the server refuses the statement or cannot be reached
     */
    public StatementRun runAlone(SqlStatement statement, Parameters parameters) {
        owner.takeUpChanges(this);
        return lone.start(statement, parameters);
    }

    /**
     * Refuses what must not be sent: what would break the driver, and what a read-only connection must not do.
     *
     * @throws SqlconnException when it is refused
     */
    void guard(SqlStatement statement) {
        dialect.check(statement);
        if (!owner.options().readOnly()) {
            return;
        }
        readOnly.check(statement);
        Connection current = connection();
        try {
            readOnly.enforce(current, state());
        } catch (SQLException failure) {
            throw settleAfterFailure(failure, "", null, null);
        }
    }

    /** @param alone whether the session ends with this statement */
    StatementRun start(SqlStatement statement, Parameters parameters, boolean alone) {
        guard(statement);
        if (state() == TransactionState.FAILED && !SessionFailures.ends(statement.kind())) {
            throw SessionFailures.notRun();
        }
        long started = System.nanoTime();
        SentStatement sent = SentStatement.of(statement, parameters, reading.now());
        Connection current = connection();
        runs(statement.kind());
        Statement jdbc = null;
        try {
            reading.sending(current, sent.text());
            jdbc = sent.prepare(current, dialect);
            jdbc.setFetchSize(dialect.fetchSize());
            running.mayCommit(!inTransaction() && CommitInquiry.mayWrite(statement.kind()));
            running.started(jdbc);
            boolean rows = sent.execute(jdbc);
            return new StatementRun(this, sent, jdbc, alone, rows, started);
        } catch (SQLException failure) {
            if (jdbc != null) {
                notices.tellBeforeFailure(jdbc);
                running.ended(jdbc, null, current);
            }
            SqlconnException translated = outcomes.failed(statement, started, failure, sent.text(), sent.parameters());
            if (alone) {
                endAlone(false);
            }
            throw translated;
        }
    }

    /** A statement of this kind is about to run. */
    void runs(StatementKind kind) {
        inquiry.runs(kind);
        if (kind == StatementKind.SESSION_SETTING) {
            physical.settingChanged();
        }
    }

    /** Whether settings of the physical connection were changed, which a new one would not have. */
    boolean settingsChanged() {
        return physical.settingsChanged();
    }

    /**
     * Begins {@code COPY … FROM STDIN} inside whatever is open.
     *
     * @throws SqlconnException when the server refuses, or has no such statement
     */
    public CopyInRun copyIn(SqlStatement statement) {
        guard(statement);
        runs(statement.kind());
        return CopyInRun.start(this, statement);
    }

    /**
     * Carries out {@code COPY … TO STDOUT}.
     *
     * @throws SqlconnException when the server refuses, or has no such statement
     */
    public void copyOut(SqlStatement statement, OutputStream out) {
        guard(statement);
        CopyOut.run(this, statement, out);
    }

    /**
     * Connects, if it is not connected yet.
     *
     * @throws ConnectionException when the database cannot be reached
     */
    public void connect() {
        connection();
    }

    Connection connection() {
        return physical.get(state());
    }

    /**
     * Stops the statement that is running now, on the server; may be called from any thread. It never hits a statement
     * that starts later.
     *
     * @return whether there was a statement to stop
     */
    public boolean cancel() {
        inquiry.stop();
        return running.cancel();
    }

    /**
     * Cuts the physical connection, whatever it is waiting for: what runs fails at once as a lost connection. May be called
     * from any thread, when {@link #cancel} did not help.
     */
    public void abort() {
        running.cut(physical.current());
    }

    /** Whether something is on its way that the server may commit although its answer never comes; any thread may ask. */
    public boolean mayCommit() {
        return running.mayCommit();
    }

    SqlconnException settleAfterFailure(
            SQLException failure, String sent, @Nullable NamedParameters named, @Nullable StatementKind kind) {
        return failures.ofStatement(physical.current(), failure, sent, named, kind);
    }

    /** Ends a session of one statement. */
    void endAlone(boolean succeeded) {
        if (!inTransaction()) {
            return;
        }
        if (succeeded) {
            commit(null);
        } else {
            rollback(null);
        }
    }

    /** Drops the physical connection, whatever is open on it; the next statement gets a new one. */
    void discard() {
        Connection current = physical.release();
        reading.reset();
        inquiry.ended();
        transaction.reset(TransactionState.IDLE, Fate.ROLLED_BACK);
        opening.ended();
        if (current != null) {
            owner.discard(current);
        }
    }

    /** The physical connection as it is, or null when there is none; for probing only. */
    @Nullable
    Connection current() {
        return physical.current();
    }

    /** Gives the connection back; open work is rolled back first. What is open is told by {@link #openStatements()}. */
    @Override
    public void close() {
        if (state() == TransactionState.CLOSED) {
            return;
        }
        boolean clean = state() != TransactionState.LOST;
        if (clean && inTransaction()) {
            try {
                rollback(null);
            } catch (SqlconnException gone) {
                clean = false;
            }
        }
        Connection current = physical.release();
        transaction.reset(TransactionState.CLOSED, Fate.ROLLED_BACK);
        owner.sessionClosed(this, current, clean);
    }
}
