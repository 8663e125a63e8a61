package sqlconn.engine;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.session.NamedConnection;

/**
 * The sessions of a run, in the order in which they were opened. There is always one that statements go to. Changed by the
 * run's own thread; {@link #current} may be asked by any.
 */
public final class OpenSessions implements AutoCloseable {
    /** The name of the session that a run begins with. */
    public static final String FIRST = "main";

    /** The connection of the first, which is closed by whoever gave it. */
    private final NamedConnection given;

    private final List<NamedSession> open = new CopyOnWriteArrayList<>();
    private volatile @Nullable NamedSession current;

    /** Begins with none; the first is {@link #add}ed at once. */
    OpenSessions(NamedConnection given) {
        this.given = given;
    }

    /** The session that statements go to. */
    public NamedSession current() {
        return Objects.requireNonNull(current);
    }

    /** All of them, also while some are opened and closed. */
    public List<NamedSession> all() {
        return open;
    }

    /** How many sessions have this connection. */
    int on(NamedConnection connection) {
        int count = 0;
        for (NamedSession session : open) {
            count += session.connection() == connection ? 1 : 0;
        }
        return count;
    }

    /** Whether there is one of this name. */
    boolean has(String name) {
        return open.stream().anyMatch(session -> session.name().equals(name));
    }

    /**
     * The one of this name.
     *
     * @throws UsageException when there is none
     */
    NamedSession named(String name) {
        for (NamedSession session : open) {
            if (session.name().equals(name)) {
                return session;
            }
        }
        throw new UsageException("there is no session '" + name + "'", "'.session' lists them");
    }

    /** One more, which becomes the current one. */
    void add(NamedSession session) {
        open.add(session);
        current = session;
    }

    /** From now on statements go to this one. */
    void use(NamedSession session) {
        current = session;
    }

    /** Ends one of several; what is open is rolled back. If it was the current one, the first that is left becomes it. */
    void remove(NamedSession session) {
        open.remove(session);
        if (current == session) {
            current = open.get(0);
        }
        session.close();
        closeUnused(session.connection());
    }

    private void closeUnused(NamedConnection connection) {
        if (connection != given && on(connection) == 0) {
            connection.close();
        }
    }

    /** Ends them all; what is open is rolled back. */
    @Override
    public void close() {
        List<NamedSession> all = List.copyOf(open);
        for (NamedSession session : all) {
            session.close();
        }
        open.clear();
        for (NamedSession session : all) {
            closeUnused(session.connection());
        }
    }
}
