package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.config.CommitMode;
import sqlconn.dialect.ChangeCounter;
import sqlconn.dialect.TransactionRules;
import sqlconn.session.CommitGuard.Decision;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * {@code commit = "confirm"}: a transaction that has written something, as the database says, is committed only when
 * somebody has agreed; and so is sent what no rollback would take back. Every COMMIT of a session comes by here.
 */
public final class CommitConfirmation {
    private final Session session;
    private final NamedConnection owner;
    private final ChangeCounter counter;
    private final TransactionRules rules;
    private @Nullable CommitGuard guard;
    private boolean dryRun;
    private boolean agreed;
    private boolean uncounted;
    private boolean inexact;
    private long before = ChangeCounter.UNKNOWN;

    CommitConfirmation(Session session, NamedConnection owner) {
        this.session = session;
        this.owner = owner;
        this.counter = owner.dialect().changes();
        this.rules = owner.dialect().transactions();
    }

    /** Who is asked; without anybody nothing is. */
    public void askWith(CommitGuard whom) {
        guard = whom;
    }

    /** Whether anything is to be confirmed. */
    public boolean isOn() {
        return dryRun || (guard != null && owner.options().commit() == CommitMode.CONFIRM);
    }

    /** Nothing is committed in any case, and nothing is sent that would be. */
    public void dryRun() {
        dryRun = true;
    }

    /** What the open transaction has written so far. */
    public PendingWork pending() {
        return pending(false);
    }

    private PendingWork pending(boolean mayStay) {
        long now = before == ChangeCounter.UNKNOWN || inexact ? ChangeCounter.UNKNOWN : count();
        return session.ledger().pending(now == ChangeCounter.UNKNOWN ? now : now - before, mayStay);
    }

    /** The statement that has the checks made that would otherwise wait for the COMMIT; null where there is none. */
    public @Nullable String deferredChecks() {
        return counter.deferredChecks();
    }

    /** Whether a transaction has to be opened for a statement that could otherwise commit by itself. */
    boolean wraps() {
        return isOn() && !agreed;
    }

    /**
     * Whether a statement that usually runs outside of transactions runs inside: the server then says whether it commits.
     *
     * @param kind the statement's kind, which is DDL or a setting
     */
    public boolean keepsInside(StatementKind kind, String text) {
        if (!wraps()) {
            return false;
        }
        return kind == StatementKind.DDL
                || rules.settingsBelongInside()
                || (closedBegin(null) != null && !rules.announcesTransaction(text));
    }

    /** Whether a statement that stands alone gets a transaction, and its work is decided about when it has ended. */
    public boolean encloses(SqlStatement statement) {
        StatementKind kind = statement.kind();
        return switch (kind) {
            case WRITE, PROCEDURE_BLOCK, COPY_FROM_STDIN, COPY_TO_STDOUT -> wraps();
            case DDL, SESSION_SETTING -> keepsInside(kind, statement.text().substring(statement.firstWord()));
            default -> false;
        };
    }

    /** The BEGIN of a transaction that nothing in it can end, or null when the usual one will do. */
    @Nullable
    String closedBegin(@Nullable SqlStatement typed) {
        try {
            return wraps() ? counter.closedBegin(session.connection(), typed) : null;
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    /** A transaction was opened. */
    void begun() {
        uncounted = false;
        inexact = false;
        before = wraps() && counter.comparesWithBegin() ? count() : ChangeCounter.UNKNOWN;
    }

    /** A statement has succeeded. */
    void ran(SqlStatement statement) {
        uncounted |= isOn() && counter.escapesCount(statement);
    }

    /** Something that was counted has been rolled back since, and the transaction goes on. */
    void tookBack() {
        inexact = true;
    }

    /** What the database had counted when the transaction began. */
    void begunAt(long counted) {
        before = counted;
    }

    private long count() {
        try {
            return counter.rowsChanged(session.connection());
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    /**
     * The open transaction is to be committed.
     *
     * @param asked whether a person or a script has asked for it in words, so that it could also stay open
     * @throws CommitException when nobody has agreed; then it was rolled back, or stays open
     * @throws SqlconnException when the connection is lost
     */
    void beforeCommit(boolean asked) {
        CommitGuard decides = guard;
        if (dryRun && session.inTransaction()) {
            session.rollback(null);
            throw new CommitException("not committed: this is a dry run", null);
        }
        if (decides == null || !wraps() || !session.inTransaction() || !hasWritten()) {
            return;
        }
        PendingWork work = pending(asked);
        if (work.statements() == 0 && !counter.readsMayWrite()) {
            // All of it was taken back; the database goes on counting it.
            return;
        }
        Decision decision = decides.mayCommit(work);
        if (decision == Decision.YES) {
            return;
        }
        if (decision == Decision.STAY) {
            throw CommitException.declined("not committed: the transaction stays open");
        }
        session.rollback(null);
        if (decision == Decision.NO) {
            throw CommitException.declined("rolled back: " + work.amount());
        }
        throw new CommitException(
                "not committed, because nobody has confirmed it (commit = \"confirm\"); rolled back: " + work.listed(),
                "--yes commits it");
    }

    /** Whether the open transaction has written anything, as the database says. */
    public boolean hasWritten() {
        try {
            return uncounted || counter.wrote(session.connection(), before);
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    /**
     * Decides about a statement, before it runs, if it cannot be taken back; from then on until {@link #ended} it needs no
     * confirmation any more.
     *
     * @throws CommitException when nobody has agreed
     * @throws StatementException when there is nobody to ask
     * @throws SqlconnException when the connection is lost
     */
    public void beforeRunning(SqlStatement statement) {
        if (wraps() && session.state() != TransactionState.FAILED) {
            String why = whyForGood(statement);
            if (why != null) {
                askForGood(statement, why);
            }
        }
    }

    /**
     * Why no rollback would take back what a statement does, as a clause without a full stop; null when one does, as far as can
     * be told before it runs.
     */
    @Nullable
    String whyForGood(SqlStatement statement) {
        StatementKind kind = statement.kind();
        if (kind.isTransactionVerb()) {
            return null;
        }
        String text = counter.lastingEffect(statement);
        if (text != null) {
            return text;
        }
        try {
            if (kind == StatementKind.READ || kind == StatementKind.SESSION_SETTING) {
                return null;
            }
            Connection connection = session.connection();
            if (!rules.opens(connection)) {
                return "this database has no transactions";
            }
            if (kind == StatementKind.DDL && rules.ddlCommits() && counter.closedBegin(connection, null) == null) {
                return "the database commits before and after it";
            }
            boolean ends = session.inTransaction()
                    && !session.inClosedTransaction()
                    && counter.closedBegin(connection, null) != null
                    && !LoneStatement.changesRows(statement);
            if (ends) {
                return "it might commit the open transaction, and go on";
            }
            String lasting = String.join(", ", counter.lastingTables(connection, statement));
            return lasting.isEmpty() ? null : "its table's engine has no transactions: " + lasting;
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }

    /**
     * Decides about a statement that the server has refused, if it did so because the statement commits by itself: returns
     * whether it may run outside of a transaction.
     *
     * @throws CommitException when nobody has agreed
     */
    public boolean mayRunOutside(SqlStatement statement, SqlconnException failure) {
        if (!wraps() || !(failure instanceof StatementException refused) || refused.sqlState() == null) {
            return false;
        }
        String why = counter.commitsByItself(refused.sqlState(), refused.getMessage());
        if (why == null) {
            return false;
        }
        if (session.inTransaction()) {
            refuseInside(refused, why);
            return false;
        }
        askForGood(statement, why);
        return true;
    }

    /** In a transaction it cannot be sent after all. A person sees that; a script may have to be told what to do. */
    private void refuseInside(StatementException refused, String why) {
        if (dryRun) {
            throw notInDryRun(why, refused);
        }
        if (guard != null && !guard.anybody()) {
            throw new StatementException(
                    "not carried out, because nobody has confirmed it (commit = \"confirm\"), and it could not be rolled back: "
                            + why,
                    refused.sqlState(),
                    null,
                    -1,
                    "--yes sends it",
                    refused);
        }
    }

    private static StatementException notInDryRun(String why, @Nullable StatementException refused) {
        return new StatementException(
                "a dry run does not carry it out, because it could not be rolled back: " + why,
                refused == null ? null : refused.sqlState(),
                null,
                -1,
                null,
                refused);
    }

    private void askForGood(SqlStatement statement, String why) {
        if (dryRun) {
            throw notInDryRun(why, null);
        }
        CommitGuard decides = guard;
        if (decides == null) {
            return;
        }
        Decision decision = decides.mayRunForGood(statement, why);
        if (decision == Decision.YES) {
            agreed = true;
            return;
        }
        if (decision == Decision.NO) {
            throw CommitException.declined("not sent");
        }
        throw new StatementException(
                "not sent, because nobody has confirmed it (commit = \"confirm\"), and it could not be rolled back: "
                        + why,
                null,
                null,
                -1,
                "--yes sends it",
                null);
    }

    /** The statement that somebody has agreed to has ended. */
    public void ended() {
        agreed = false;
    }
}
