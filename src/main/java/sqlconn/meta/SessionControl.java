package sqlconn.meta;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The named sessions of a shell or a script, as dot-commands see them. */
public interface SessionControl {
    /** All of them, in the order in which they were opened. Asks each server what its session's transaction is. */
    List<SessionSummary> list();

    /** Their names. */
    List<String> names();

    /**
     * Opens one more, connects it, and makes it the current one.
     *
     * @param name a name that no other session has
     * @param connection a connection's name, a URL, or a SQLite file; null for the current session's connection
     * @throws sqlconn.SqlconnException when the name cannot be used, or nothing can be reached
     */
    void open(String name, @Nullable String connection);

    /**
     * Makes another one the current one.
     *
     * @throws sqlconn.UsageException when there is none of this name
     */
    void use(String name);

    /**
     * Closes one. A person is asked what becomes of open work; in a script it must have ended before.
     *
     * @throws sqlconn.SqlconnException when there is none of this name, it is the last, or its work cannot be ended
     */
    void close(String name);

    /**
     * Stops the statement with which one waits for a lock of another.
     *
     * @throws sqlconn.UsageException when there is none of this name, or it waits for nothing
     */
    void cancel(String name);

    /**
     * Runs statements in each session, one session after the other, under a line with its name.
     *
     * @return whether all went well; what failed has been told
     */
    boolean runInEach(String sql);
}
