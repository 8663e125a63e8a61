package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** A transaction that is about to be committed, so that the server can be asked later what became of it. */
public interface TransactionMark {
    /** What became of a transaction. */
    enum Fate {
        /** The server has committed it. */
        COMMITTED,
        /** It is gone, or there was nothing to commit. */
        ROLLED_BACK,
        /** It has not ended yet. */
        RUNNING,
        /** The server cannot tell: it is not the one that the transaction ran on, or has forgotten. */
        UNKNOWN
    }

    /** Whether the server has nothing to commit, so that it does not matter whether it did. */
    boolean empty();

    /** What the server calls it, as words in a sentence: {@code transaction 758}. */
    String description();

    /**
     * Asks what became of it.
     *
     * @param connection another connection than the one that was lost, in auto-commit
     * @throws SQLException when the server cannot be asked
     */
    Fate ask(Connection connection) throws SQLException;

    /**
     * Ends a transaction that is still running although its connection is lost, so that it comes to an end in any case; a
     * commit that has begun is not disturbed.
     *
     * @param connection another connection of the same user, in auto-commit
     * @throws SQLException when the server cannot be told
     */
    void end(Connection connection) throws SQLException;
}
