package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.sql.SqlStatement;

/** What the program says beside data: it goes to standard error, or to the terminal. */
public interface Talk {
    /** A notice of the server, or a fact that the user should know. */
    void note(String text);

    /**
     * A failure.
     *
     * @param statement what failed, or null when it was no statement
     */
    void failure(SqlconnException failure, @Nullable SqlStatement statement);

    /** Whether somebody sees what {@link #progress} is given. */
    default boolean showsProgress() {
        return false;
    }

    /** Shows how far a statement is, in place of what was shown before; an empty text takes it away. From any thread. */
    default void progress(String line) {}
}
