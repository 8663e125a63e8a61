package sqlconn.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.StatementException;

/** Which sessions of this run may hold the lock that a statement of another one waits for. */
final class OwnLocks {
    private final OpenSessions sessions;

    OwnLocks(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** Whether a statement of this session could come to wait for another one. */
    boolean mayBlock(NamedSession session) {
        for (NamedSession other : sessions.all()) {
            if (sharesServer(other, session)
                    && (other.isWaiting() || other.session().inTransaction())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The others on the same server that have a transaction open, and could be asked to end it. One that has waited itself is
     * among them as soon as its statement has ended: the victim of a deadlock keeps its locks where only a savepoint of its
     * transaction was rolled back.
     */
    List<NamedSession> holders(NamedSession waiting) {
        List<NamedSession> holders = new ArrayList<>();
        for (NamedSession other : sessions.all()) {
            WaitingStatement own = other.waiting();
            if (sharesServer(other, waiting)
                    && (own == null || own.endedWithin(Duration.ZERO))
                    && other.session().inTransaction()) {
                holders.add(other);
            }
        }
        return holders;
    }

    private static boolean sharesServer(NamedSession other, NamedSession session) {
        return other != session && other.connection().sharesServerWith(session.connection());
    }

    /** The failure with a hint, when it is that a lock was not got in time, and one of ours may hold it. */
    SqlconnException explained(SqlconnException failure, NamedSession failed) {
        if (!(failure instanceof StatementException refused) || refused.sqlState() == null) {
            return failure;
        }
        List<NamedSession> holders = holders(failed);
        if (holders.isEmpty() || !failed.connection().dialect().isLockTimeout(refused.sqlState())) {
            return failure;
        }
        return new StatementException(
                String.valueOf(refused.getMessage()),
                refused.sqlState(),
                refused.detail(),
                refused.statementOffset(),
                "session '" + holders.get(0).name() + "' has a transaction open on the same database",
                refused);
    }

    /**
     * Asks the server, on another connection, what the statement waits for.
     *
     * @return those of the sessions that hold it, perhaps none; null when the server does not say
     */
    @Nullable
    List<NamedSession> blocking(NamedSession waiting, List<NamedSession> holders) {
        List<String> backends;
        try {
            backends = waiting.connection().blockersOf(waiting.session().backendId());
        } catch (SqlconnException unreachable) {
            return null;
        }
        if (backends == null) {
            return null;
        }
        List<NamedSession> blocking = new ArrayList<>();
        for (NamedSession holder : holders) {
            if (backends.contains(holder.session().backendId())) {
                blocking.add(holder);
            }
        }
        return blocking;
    }
}
