package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;

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
     * The statements that open such a transaction, in order; the last is the one that opens it. None at all for one that is
     * opened without words.
     *
     * @throws UsageException when the database has no such transaction
     */
    default List<String> beginning(TransactionMode mode) {
        if (!mode.equals(TransactionMode.USUAL)) {
            throw new UsageException(
                    "no such transaction is known of this database",
                    "'.begin' alone opens one; a BEGIN of the database's own may do more");
        }
        return List.of();
    }

    /** The words that say of what kind a transaction is, as people write them: {@code repeatable read}. */
    default List<String> modeWords() {
        return List.of();
    }

    /**
     * What the open transaction is, or outside of one, what the next would be. Asking takes no snapshot and starts nothing.
     *
     * @param begunWith the statements that opened it, as they were sent; empty for a plain one, and outside
     * @return null where there is nothing to tell
     * @throws SQLException when the server cannot be asked
     */
    default @Nullable TransactionCharacteristics characteristics(Connection connection, List<String> begunWith)
            throws SQLException {
        String isolation = switch (connection.getTransactionIsolation()) {
            case Connection.TRANSACTION_READ_UNCOMMITTED -> "read uncommitted";
            case Connection.TRANSACTION_READ_COMMITTED -> "read committed";
            case Connection.TRANSACTION_REPEATABLE_READ -> "repeatable read";
            case Connection.TRANSACTION_SERIALIZABLE -> "serializable";
            default -> "";
        };
        return isolation.isEmpty()
                ? null
                : new TransactionCharacteristics(isolation, connection.isReadOnly(), List.of());
    }

    /** Whether a statement says what the next transaction will be, and that one alone ({@code SET TRANSACTION} of MySQL). */
    default boolean announcesTransaction(String statement) {
        return false;
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

    /** Whether it has savepoints as the standard has them: SAVEPOINT, RELEASE SAVEPOINT, ROLLBACK TO SAVEPOINT. */
    default boolean hasSavepoints() {
        return false;
    }

    /**
     * Carries out SAVEPOINT, RELEASE or ROLLBACK TO.
     *
     * @return what the server warned of, or null
     * @throws SQLException when the server refuses, or the connection is lost
     */
    default @Nullable SQLWarning savepoint(Connection connection, String statement) throws SQLException {
        return Queries.run(connection, statement);
    }

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

    /** Whether a savepoint takes the place of another of the same name; else it hides that one until it is released. */
    default boolean savepointsHaveUniqueNames() {
        return false;
    }

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
