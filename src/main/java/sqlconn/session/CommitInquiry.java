package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;
import sqlconn.SqlconnException;
import sqlconn.UnknownOutcomeException;
import sqlconn.dialect.TransactionMark;
import sqlconn.dialect.TransactionMark.Fate;
import sqlconn.dialect.TransactionRules;
import sqlconn.sql.StatementKind;

/**
 * What can be found out about a COMMIT whose answer did not come. Before the COMMIT of a transaction that has written, the
 * server is asked for something by which it can be asked again; that costs one exchange. After a loss it is asked on a new
 * connection: for a while at once, and then whenever the session gets a connection.
 */
final class CommitInquiry {
    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 1000;

    /** How long a COMMIT may be on its way to a server that has lost its client. */
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

    private final NamedConnection owner;
    private final Duration limit;
    private final TransactionRules rules;
    private final SessionListener listener;
    private boolean wrote;
    private @Nullable Doubt doubt;
    private volatile boolean stopped;

    /** A transaction whose outcome is not known, and how much it holds. */
    private record Doubt(TransactionMark mark, int statements) {
        String description() {
            return mark.description() + ", " + Counted.statements(statements);
        }
    }

    /** @param limit how long a lost COMMIT is asked after before it is told to be unknown */
    CommitInquiry(NamedConnection owner, SessionListener listener, Duration limit) {
        this.owner = owner;
        this.limit = limit;
        this.rules = owner.dialect().transactions();
        this.listener = listener;
    }

    /** A statement is about to run; one that may write makes the next COMMIT worth asking after. */
    void runs(StatementKind kind) {
        wrote |= mayWrite(kind);
    }

    /** Whether a statement of this kind may change data; what a function does that a SELECT calls is not known. */
    static boolean mayWrite(StatementKind kind) {
        return switch (kind) {
            case READ, SESSION_SETTING, COPY_TO_STDOUT -> false;
            default -> !kind.isTransactionVerb();
        };
    }

    /** Whether a statement of the open transaction may have written. */
    boolean wrote() {
        return wrote;
    }

    /** The transaction has ended, or was given up. */
    void ended() {
        wrote = false;
    }

    /**
     * Marks the open transaction, which is to be committed next; null when it has only read, or the server cannot tell.
     *
     * @throws SqlconnException when the connection is lost; then nothing was committed
     */
    @Nullable
    TransactionMark mark(Connection connection, Session session) {
        if (!wrote) {
            return null;
        }
        try {
            return rules.mark(connection);
        } catch (SQLException lost) {
            throw session.settleAfterFailure(lost, "", null, StatementKind.READ);
        }
    }

    /**
     * The connection was lost during COMMIT. Returns when the server has committed nevertheless.
     *
     * @param mark what {@link #mark} gave
     * @param statements how many statements the transaction holds
     * @throws SqlconnException when it has not, or that is not known
     */
    void commitLost(@Nullable TransactionMark mark, int statements, SQLException failure) {
        String why = owner.dialect().explain(failure, "").message();
        if (!wrote) {
            throw new ConnectionException(
                    "the connection was lost during COMMIT: " + why,
                    "the statements only read; if a function that they call writes, look whether that was kept",
                    failure);
        }
        if (mark == null) {
            throw unknown(why, "look at the data before you run it again", failure);
        }
        if (mark.empty()) {
            throw new ConnectionException(
                    "the connection was lost during COMMIT; there was nothing to commit", null, failure);
        }
        Doubt lost = new Doubt(mark, statements);
        doubt = lost;
        switch (ask(lost)) {
            case COMMITTED -> listener.outcome("the server has committed: " + lost.description());
            case ROLLED_BACK ->
                throw new ConnectionException(
                        "the connection was lost during COMMIT, and the server has rolled back: " + lost.description(),
                        null,
                        failure);
            default -> throw unknown(why, "look at the data before you run it again: " + lost.description(), failure);
        }
    }

    private static UnknownOutcomeException unknown(String why, String hint, SQLException failure) {
        return new UnknownOutcomeException(
                "the connection was lost during COMMIT, and it is not known whether the server committed: " + why,
                hint,
                failure);
    }

    private Fate ask(Doubt lost) {
        listener.outcome("the connection was lost during COMMIT; asking the server what became of it, for up to "
                + limit.toSeconds() + " s");
        stopped = false;
        long start = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            boolean overdue = System.nanoTime() - start > ON_ITS_WAY.toNanos();
            Fate fate = askOnce(lost.mark(), overdue);
            if (fate != Fate.RUNNING) {
                doubt = null;
                return fate;
            }
            if (stopped || System.nanoTime() - start > limit.toNanos() || !sleep(pause)) {
                return Fate.UNKNOWN;
            }
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static boolean sleep(long millis) {
        try {
            Thread.sleep(millis);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What the server says now; {@link Fate#RUNNING} also when it cannot be reached or asked yet. */
    private Fate askOnce(TransactionMark mark, boolean overdue) {
        Connection connection;
        try {
            connection = owner.borrow();
        } catch (ConnectionException unreachable) {
            return Fate.RUNNING;
        }
        try {
            Fate fate = mark.ask(connection);
            if (fate == Fate.RUNNING && overdue) {
                mark.end(connection);
            }
            owner.giveBack(connection);
            return fate;
        } catch (SQLException notNow) {
            owner.discard(connection);
            return Fate.RUNNING;
        }
    }

    /** Ends the wait for an answer, from any thread. */
    void stop() {
        stopped = true;
    }

    /**
     * The session has a new connection, on which nothing has happened: what was in doubt may be known now.
     *
     * @return what became of it; {@link Fate#UNKNOWN} when nothing was in doubt, or still is
     */
    Fate connected(Connection connection) {
        Doubt lost = doubt;
        if (lost == null) {
            return Fate.UNKNOWN;
        }
        Fate fate;
        try {
            fate = lost.mark().ask(connection);
            if (fate == Fate.RUNNING) {
                lost.mark().end(connection);
                fate = lost.mark().ask(connection);
            }
        } catch (SQLException notNow) {
            return Fate.UNKNOWN;
        }
        String about = "the transaction whose COMMIT got no answer: ";
        switch (fate) {
            case COMMITTED -> listener.outcome(about + "the server has committed: " + lost.description());
            case ROLLED_BACK -> listener.outcome(about + "the server has rolled back: " + lost.description());
            case RUNNING -> {
                return Fate.UNKNOWN;
            }
            case UNKNOWN -> listener.outcome(about + "the server cannot tell: " + lost.description());
        }
        doubt = null;
        return fate;
    }
}
