package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.SqlStatement;

/**
 * What a database itself says about the changes in a transaction, and how sure it is that they can be taken back. The number
 * that a statement returns leaves out what triggers, foreign keys and functions have done.
 */
public interface ChangeCounter {
    /** The database does not count. */
    long UNKNOWN = -1;

    /**
     * How many rows the session has inserted, updated and deleted so far, counted from anywhere: two answers in one transaction
     * tell by their difference what happened between them. {@link #UNKNOWN} where it is not counted.
     *
     * @throws SQLException when the database cannot be asked
     */
    default long rowsChanged(Connection connection) throws SQLException {
        return UNKNOWN;
    }

    /** Whether a statement that only reads by its text can call a function that writes. */
    default boolean readsMayWrite() {
        return true;
    }

    /**
     * The BEGIN of a transaction that no statement inside it can end, not even a procedure; null where the usual one is like
     * that.
     *
     * @throws SQLException when the connection is lost
     */
    default @Nullable String closedBegin(Connection connection) throws SQLException {
        return null;
    }

    /**
     * Tables that the statement names and whose changes cannot be rolled back.
     *
     * @throws SQLException when the database cannot be asked
     */
    default List<String> lastingTables(Connection connection, SqlStatement statement) throws SQLException {
        return List.of();
    }
}
