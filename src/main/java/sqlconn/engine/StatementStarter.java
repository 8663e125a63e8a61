package sqlconn.engine;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.session.StatementRun;
import sqlconn.sql.SqlStatement;

/**
 * Starts the statements of a session. One that waits for a lock of another session of the same run would wait for ever, because
 * nobody could end that transaction: in a shell it goes on waiting by itself, and the person gets the prompt back; in a
 * script it is stopped.
 */
final class StatementStarter {
    /** How long a statement may take before the server is asked what it waits for. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** How long where the server does not say; a person then gets the prompt back on suspicion, which does no harm. */
    private static final Duration LONG_PATIENCE = Duration.ofSeconds(3);

    private final OwnLocks locks;
    private final Talk talk;
    private final boolean interactive;

    /** @param interactive whether a person is there, who can go on in another session */
    StatementStarter(OwnLocks locks, Talk talk, boolean interactive) {
        this.locks = locks;
        this.talk = talk;
        this.interactive = interactive;
    }

    /**
     * Starts a statement.
     *
     * @param starting sends it, and returns when the server has answered
     * @return its run, or null when it is now {@link NamedSession#waiting}, which was told
     * @throws sqlconn.SqlconnException when it fails
     */
    @Nullable
    StatementRun start(NamedSession session, SqlStatement statement, Supplier<StatementRun> starting) {
        return start(session, statement, starting, interactive);
    }

    /**
     * As {@link #start}, for a statement that something is decided about when it has ended, and that cannot go on by itself.
     *
     * @throws sqlconn.SqlconnException when it fails, or would wait for ever
     */
    StatementRun startOrStop(NamedSession session, SqlStatement statement, Supplier<StatementRun> starting) {
        return Objects.requireNonNull(start(session, statement, starting, false));
    }

    private @Nullable StatementRun start(
            NamedSession session, SqlStatement statement, Supplier<StatementRun> starting, boolean mayWait) {
        if (!locks.mayBlock(session)) {
            return starting.get();
        }
        FutureTask<StatementRun> task = new FutureTask<>(starting::get);
        Thread thread = new Thread(task, "sqlconn-" + session.name());
        thread.setDaemon(true);
        long began = System.nanoTime();
        thread.start();
        Started start = new Started(task);
        Block block = block(session, start, began, mayWait);
        if (block == null) {
            return start.await();
        }
        if (!mayWait) {
            return stop(session, start, block);
        }
        Duration limit = session.settings().get().statementTimeout();
        Duration left = limit == null ? null : limit.minusNanos(System.nanoTime() - began);
        session.waitFor(new WaitingStatement(statement, start, session.session(), left));
        talk.note("session '" + session.name() + "' " + block.words() + ", and goes on when that transaction ends"
                + "\n  hint: '.session use " + block.by().get(0).name() + "' goes there; '.session cancel "
                + session.name() + "' gives up");
        return null;
    }

    /** The failure, with a hint when a lock was not got in time that another session of the run may hold. */
    SqlconnException explained(SqlconnException failure, NamedSession failed) {
        return locks.explained(failure, failed);
    }

    /**
     * What keeps a statement from starting.
     *
     * @param by the sessions that hold the lock
     * @param certain whether the server says so
     */
    private record Block(List<NamedSession> by, boolean certain) {
        String words() {
            StringBuilder names = new StringBuilder(by.size() == 1 ? "session " : "the sessions ");
            for (NamedSession session : by) {
                names.append(session == by.get(0) ? "'" : ", '")
                        .append(session.name())
                        .append('\'');
            }
            return (certain ? "waits for a lock that " : "has no answer yet, and may wait for a lock that ")
                    + names
                    + (by.size() == 1 ? " holds" : " hold");
        }
    }

    /** Waits until the statement has started, or is found to wait for one of ours. */
    private @Nullable Block block(NamedSession session, Started start, long began, boolean mayWait) {
        while (!start.within(PATIENCE)) {
            List<NamedSession> holders = locks.holders(session);
            if (holders.isEmpty()) {
                continue;
            }
            List<NamedSession> blocking = locks.blocking(session, holders);
            if (blocking != null && !blocking.isEmpty()) {
                return new Block(blocking, true);
            }
            boolean suspicious = blocking == null && System.nanoTime() - began > LONG_PATIENCE.toNanos();
            if (suspicious && mayWait) {
                return new Block(holders, false);
            }
        }
        return null;
    }

    /** If it got its lock just now, all is well. */
    private static StatementRun stop(NamedSession session, Started start, Block block) {
        session.session().cancel();
        try {
            return start.await();
        } catch (StatementException cancelled) {
            throw new StatementException(
                    "the statement was cancelled: it " + block.words() + ", and would wait for ever",
                    null,
                    null,
                    -1,
                    "end that transaction before",
                    cancelled);
        }
    }
}
