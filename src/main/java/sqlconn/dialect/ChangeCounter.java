package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

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
     * Whether the open transaction has written anything that a commit would keep; in doubt it has.
     *
     * @param before what {@link #rowsChanged} said when it began, or {@link #UNKNOWN}
     * @throws SQLException when the connection is lost
     */
    default boolean wrote(Connection connection, long before) throws SQLException {
        long now = before == UNKNOWN ? UNKNOWN : rowsChanged(connection);
        return now == UNKNOWN || now != before;
    }

    /** Whether {@link #wrote} needs to know what was counted when the transaction began. */
    default boolean comparesWithBegin() {
        return true;
    }

    /** Whether a statement that has succeeded may have written something that {@link #wrote} does not see. */
    default boolean escapesCount(SqlStatement statement) {
        return statement.kind() == StatementKind.DDL;
    }

    /**
     * The BEGIN of a transaction that no statement inside it can end, not even a procedure; null where the usual one, or the
     * one that was typed, is like that.
     *
     * @param typed the user's own BEGIN with its options, or null for a plain one
     * @throws SQLException when the connection is lost
     * @throws sqlconn.UsageException when there is no such transaction with these options
     */
    default @Nullable String closedBegin(Connection connection, @Nullable SqlStatement typed) throws SQLException {
        return null;
    }

    /**
     * What a failure means that says that the statement cannot run inside a transaction, as a clause without a full stop; null
     * when it says something else.
     *
     * @param code the failure's {@link DatabaseError#code}
     * @param message what the database said
     */
    default @Nullable String commitsByItself(String code, String message) {
        return null;
    }

    /**
     * Why the effect of a statement stays whatever becomes of its transaction, as a clause without a full stop; null when a
     * rollback takes it back, as far as its text tells.
     */
    default @Nullable String lastingEffect(SqlStatement statement) {
        return statement.kind() == StatementKind.NON_TRANSACTIONAL ? "it cannot run inside a transaction" : null;
    }

    /**
     * What the session can see of the numbers that sequences have given out and no rollback takes back, as a text that changes
     * with them; empty where there are none.
     *
     * @throws SQLException when the database cannot be asked
     */
    default String numbersGiven(Connection connection) throws SQLException {
        return "";
    }

    /** The statement that has deferred constraints checked now, which would otherwise wait for the COMMIT; null without any. */
    default @Nullable String deferredChecks() {
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
