package sqlconn.session;

import org.jspecify.annotations.Nullable;
import sqlconn.dialect.ProgressMeter;

/** Hears what the server says beside results. Called by the thread that runs the statement. */
public interface SessionListener {
    /**
     * A notice or warning of the server, in the order in which they came.
     *
     * @param text what the server said, with its level where the driver gives one
     */
    void notice(String text);

    /**
     * The server ended the transaction by itself; what follows is not part of it.
     *
     * @param text what happened to the work so far, in one sentence
     */
    void transactionEnded(String text);

    /**
     * A read is tried again on a new connection.
     *
     * @param text why, and which attempt it is
     */
    void retrying(String text);

    /**
     * Something became known of a COMMIT whose answer was lost.
     *
     * @param text what, in one sentence
     */
    void outcome(String text);

    /**
     * The connection's definition has changed in its file.
     *
     * @param text what that means for the next statement, in one sentence
     */
    default void redefined(String text) {}

    /**
     * Another statement runs now, or none any more.
     *
     * @param meter tells how far it is, or null when nobody can tell
     */
    default void runs(@Nullable ProgressMeter meter) {}

    /** Whether everything is to stop: then no statement begins any more, and no commit. Asked by the session's thread. */
    default boolean stopping() {
        return false;
    }
}
