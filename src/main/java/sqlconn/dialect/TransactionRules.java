package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * How transactions begin, end and fail in one database.
 *
 * <p>JDBC's auto-commit flag is not asked for the state: it does not see a {@code BEGIN} that was typed, nor a rollback
 * that the server did by itself (seen with sqlite-jdbc 3.54 after an interrupt, with PostgreSQL after an error, with
 * MariaDB after DDL). {@link #probe} asks whoever knows.
 */
public interface TransactionRules {
    /** What a connection's transaction is, seen from the server's side. */
    enum Reality {
        /** No transaction is open. */
        NONE,
        /** One is open and can go on. */
        OPEN,
        /** One is open, but the server refuses everything except its end. */
        FAILED,
        /** There is no way to ask; what the session believes stands. */
        UNKNOWN
    }

    /**
     * Opens a transaction.
     *
     * @param typed the user's own BEGIN with its options, or null for a plain one
     * @return what the server warned of, or null
     * @throws SQLException when the server refuses
     */
    @Nullable
    SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException;

    /**
     * Whether a begin that nobody typed opens anything: false where the database has no transactions, or where they forbid
     * what works without them.
     *
     * @throws SQLException when the server cannot be asked
     */
    default boolean opens(Connection connection) throws SQLException {
        return true;
    }

    /**
     * Commits.
     *
     * @return what the server warned of, or null
     * @throws SQLException when the server refuses, a deferred constraint fails, or the connection is lost
     */
    @Nullable
    SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException;

    /**
     * Rolls back.
     *
     * @return what the server warned of, or null
     * @throws SQLException when the connection is lost
     */
    @Nullable
    SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException;

    /**
     * What the transaction is now. Cheap where the driver knows from the protocol; where it takes a statement, see
     * {@link #probeIsCheap}.
     *
     * @throws SQLException when the connection is lost
     */
    Reality probe(Connection connection) throws SQLException;

    /**
     * What the transaction is after a statement failed, where the error itself does not say it.
     *
     * @throws SQLException when the connection is lost
     */
    default Reality probeAfterError(Connection connection) throws SQLException {
        return probe(connection);
    }

    /**
     * What the transaction is after DDL, which ends it in many databases.
     *
     * @param succeeded whether the statement did
     * @throws SQLException when the connection is lost
     */
    default Reality afterDdl(Connection connection, boolean succeeded) throws SQLException {
        return succeeded ? probe(connection) : probeAfterError(connection);
    }

    /**
     * Makes the driver forget a transaction that was ended by something else than {@link #commit} and {@link #rollback}.
     *
     * @throws SQLException when the connection is lost
     */
    default void forget(Connection connection) throws SQLException {}

    /** Whether {@link #probe} takes no round trip, so that it can be asked after every statement. */
    boolean probeIsCheap();

    /** Whether a statement that changes settings belongs inside the transaction (PostgreSQL undoes SET on rollback). */
    boolean settingsBelongInside();

    /** Whether the driver streams a large result only inside a transaction. */
    default boolean streamsOnlyInside() {
        return false;
    }

    /**
     * Marks the open transaction, so that the server can be asked later whether it was committed; null where it cannot tell.
     *
     * @throws SQLException when the connection is lost
     */
    default @Nullable TransactionMark mark(Connection connection) throws SQLException {
        return null;
    }

    /**
     * Whether an answer can be lost, so that nobody knows whether a statement that commits itself was carried out. Then a
     * write gets a transaction of its own where a person is waiting and the exchanges for it do not matter: without its
     * COMMIT nothing of it stays.
     */
    default boolean answersGetLost() {
        return false;
    }

    /** Whether DDL commits the open transaction by itself. */
    default boolean ddlCommits() {
        return false;
    }
}
