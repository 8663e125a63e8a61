package sqlconn.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.session.Session;
import sqlconn.session.StatementRun;
import sqlconn.sql.SqlStatement;

/**
 * A statement that a person has sent and that waits for a lock of another session of the same shell, while the person goes
 * on there. Its session belongs to the thread that waits until {@link #await} has returned.
 */
final class WaitingStatement {
    private final SqlStatement statement;
    private final Started start;
    private final InterruptScope interrupts = new InterruptScope();
    private final Watchdog watchdog;

    /** @param limit how much longer it may take, or null */
    WaitingStatement(SqlStatement statement, Started start, Session session, @Nullable Duration limit) {
        this.statement = statement;
        this.start = start;
        interrupts.enter(session);
        this.watchdog = Watchdog.start(interrupts, limit);
    }

    SqlStatement statement() {
        return statement;
    }

    /** Whether it waits no more, now or within this time. */
    boolean endedWithin(Duration patience) {
        return start.within(patience);
    }

    /** Stops it on the server. */
    void cancel() {
        interrupts.interrupt(InterruptScope.Reason.USER);
    }

    /**
     * Its results, when it has got so far.
     *
     * @throws SqlconnException when it failed, was cancelled or took too long
     */
    StatementRun await() {
        try {
            return start.await();
        } catch (SqlconnException failure) {
            watchdog.close();
            throw interrupts.explain(failure);
        } finally {
            watchdog.close();
            interrupts.leave();
        }
    }
}
