package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The sessions of a run, in the order in which they were opened. There is always one that statements go to. Changed by the
 * run's own thread; {@link #current} may be asked by any.
 */
public final class OpenSessions implements AutoCloseable {
    /** The name of the session that a run begins with. */
    public static final String FIRST = "main";

    private final List<NamedSession> open = new ArrayList<>();
    private volatile NamedSession current;

    /** Begins with one. */
    OpenSessions(NamedSession first) {
        open.add(first);
        current = first;
    }

    /** The session that statements go to. */
    public NamedSession current() {
        return current;
    }

    /** All of them. */
    public List<NamedSession> all() {
        return List.copyOf(open);
    }

    /** Ends them all; what is open is rolled back. */
    @Override
    public void close() {
        for (NamedSession session : open) {
            session.close();
        }
    }
}
