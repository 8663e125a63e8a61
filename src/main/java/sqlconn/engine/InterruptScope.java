package sqlconn.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import sqlconn.BudgetException;
import sqlconn.ExitCode;
import sqlconn.InterruptException;
import sqlconn.SqlconnException;
import sqlconn.UnknownOutcomeException;
import sqlconn.meta.Elapsed;
import sqlconn.session.Session;

/**
 * Stops what runs, on behalf of a person, a signal or a time limit, and remembers why, so that the failure that follows is
 * told for what it is. {@link #interrupt} may come from any thread at any time.
 */
public final class InterruptScope {
    /** Why something was stopped. */
    public enum Reason {
        /** Ctrl-C. */
        USER,
        /** SIGTERM or SIGHUP. */
        TERMINATION,
        /** The statement's time was over. */
        TIMEOUT
    }

    private @Nullable Session session;
    private @Nullable Reason reason;
    private boolean cut;
    private volatile boolean over;
    private volatile @Nullable BooleanSupplier committing;
    private @Nullable Duration limit;

    /** From now on an interrupt stops this session's statement. */
    synchronized void enter(Session running) {
        session = running;
    }

    /** From now on an interrupt is only remembered. */
    synchronized void leave() {
        session = null;
    }

    /**
     * Stops the running statement, if there is one, and everything after it.
     *
     * @return whether a statement was running, which the server was asked to stop
     */
    public boolean interrupt(Reason why) {
        Session running;
        synchronized (this) {
            if (reason == null || why != Reason.TIMEOUT) {
                reason = why;
            }
            running = session;
        }
        return running != null && running.cancel();
    }

    /** Who knows whether a commit is on its way. */
    void oversee(BooleanSupplier commits) {
        committing = commits;
    }

    /** Whether something is on its way that the server may commit although its answer never comes. */
    public boolean mayCommit() {
        BooleanSupplier commits = committing;
        return commits != null && commits.getAsBoolean();
    }

    /** The process ends now: nothing begins any more, and no commit. */
    public void end() {
        over = true;
    }

    /** Whether everything is to stop. */
    boolean stopping() {
        return over || interrupted();
    }

    /** The watch is over before the next statement begins, so the cancel needs no lock: it may wait for the network. */
    void timeout(Duration exceeded) {
        synchronized (this) {
            if (session == null) {
                return;
            }
            limit = exceeded;
        }
        interrupt(Reason.TIMEOUT);
    }

    /** The server has not answered the cancel either: cuts the connection, whose statement fails by that. */
    void cutOff() {
        Session silent;
        synchronized (this) {
            silent = session;
            cut = silent != null;
        }
        if (silent != null) {
            silent.abort();
        }
    }

    /** Whether something was asked to stop and not told yet. */
    public synchronized boolean interrupted() {
        return reason != null;
    }

    /** Forgets an interrupt that came while nothing ran, as at the prompt. */
    public synchronized void clear() {
        reason = null;
        limit = null;
        cut = false;
    }

    /**
     * Ends the run if it was interrupted between two statements.
     *
     * @throws InterruptException when it was
     */
    void check() {
        SqlconnException stopped = told(null);
        if (stopped != null) {
            throw stopped;
        }
    }

    /**
     * The failure as it should be told: as an interrupt or a time-out when that was its cause. That an outcome is not known
     * matters more than why.
     */
    SqlconnException explain(SqlconnException failure) {
        SqlconnException stopped = failure instanceof UnknownOutcomeException ? null : told(failure);
        return stopped == null ? failure : stopped;
    }

    private synchronized @Nullable SqlconnException told(@Nullable SqlconnException cause) {
        Reason why = reason;
        Duration exceeded = limit;
        if (why == null) {
            return null;
        }
        boolean silent = cut;
        reason = null;
        limit = null;
        cut = false;
        return switch (why) {
            case USER -> new InterruptException(ExitCode.INTERRUPTED, "interrupted");
            case TERMINATION -> new InterruptException(ExitCode.TERMINATED, "terminated");
            case TIMEOUT ->
                new BudgetException(
                        "the statement was cancelled: it ran longer than "
                                + (exceeded == null ? "allowed" : Elapsed.words(exceeded)),
                        silent ? "the server did not answer that either, so the connection was cut" : null,
                        cause);
        };
    }
}
