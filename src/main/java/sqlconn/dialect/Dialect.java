package sqlconn.dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.StatementException;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Placeholder;
import sqlconn.sql.SqlStatement;

/**
 * What differs from database to database, as facts and a few functions. A dialect has no state: what belongs to one
 * connection is passed in.
 */
public interface Dialect {
    /** The name that profiles, {@code .driver} and messages use: {@code sqlite}, {@code postgresql}, {@code mariadb}. */
    String name();

    /** Other names that URLs use for it. */
    default List<String> aliases() {
        return List.of();
    }

    /** How an address of this database becomes a JDBC URL. */
    JdbcUrlBuilder urls();

    /** How its text is read, as long as no setting says otherwise. */
    LexicalRules lexicalRules();

    /** Whether the settings of a connection can change how text is read, so that it must be asked. */
    default boolean settingsChangeReading() {
        return false;
    }

    /**
     * How text is read on this connection now.
     *
     * @throws SQLException when the server cannot be asked
     */
    default LexicalRules lexicalRules(Connection connection) throws SQLException {
        return lexicalRules();
    }

    /** The character sets of its sessions, or null when no statement can change them. */
    default @Nullable CharacterSets characterSets() {
        return null;
    }

    /**
     * Whether how text is read may have changed, so that it has to be asked again.
     *
     * @param now how it was read before
     * @param done the statement that has succeeded
     */
    default boolean mayChangeReading(Connection connection, LexicalRules now, String done) throws SQLException {
        return false;
    }

    /**
     * Driver properties without which the driver would not give values exactly, or would not tell the truth. A user's own
     * setting of the same property wins.
     */
    Map<String, String> driverDefaults();

    /** How transactions begin, end and fail here. */
    TransactionRules transactions();

    /**
     * Reads a result set with nothing lost.
     *
     * @throws SQLException when the driver cannot describe the columns
     */
    RowReader rowReader(ResultSet resultSet) throws SQLException;

    /**
     * Binds the value of a parameter, so that the database takes it as its user means it.
     *
     * @param index from 1
     * @throws SQLException when the driver refuses the value
     * @throws sqlconn.UsageException when the database has no type that holds it exactly
     */
    default void bind(PreparedStatement statement, int index, Placeholder placeholder, ParameterValue value)
            throws SQLException {
        new ParameterBinder().bind(statement, index, placeholder, value);
    }

    /**
     * Translates a failure into the program's own terms.
     *
     * @param statement the text that was sent, to which a position in the error refers; empty when there was none
     */
    DatabaseError explain(SQLException failure, String statement);

    /** What the server said beside a result, with its level: {@code notice: relation "t" does not exist, skipping}. */
    default String notice(SQLWarning warning) {
        String message =
                warning.getMessage() == null ? "" : warning.getMessage().strip();
        return "warning: " + message;
    }

    /**
     * Lets a statement pass that the driver can carry out.
     *
     * @throws StatementException when the driver would not survive it, so that it must not be sent
     */
    default void check(SqlStatement statement) {}

    /** Whether the driver sends placeholders as {@code $1}, {@code $2}, so that positions in errors count those. */
    default boolean numbersPlaceholders() {
        return false;
    }

    /** Whether a notice says that bytes were lost because they are no text, and the column is one of text. */
    default boolean tellsOfLostBytes(SQLWarning notice) {
        return false;
    }

    /**
     * How many warnings the server has counted for the statement's last answer, asked before they are read; 0 where it keeps all
     * that it counts.
     *
     * @throws SQLException when the driver refuses
     */
    default int warningCount(Statement statement) throws SQLException {
        return 0;
    }

    /** Whether a statement that failed still has the notices that came before the failure. */
    default boolean keepsNoticesOfFailures() {
        return false;
    }

    /**
     * What the server calls itself, such as {@code PostgreSQL 18.1}.
     *
     * @throws SQLException when the server cannot be asked
     */
    String serverVersion(Connection connection) throws SQLException;

    /**
     * The number by which the server's own tools know this connection, or an empty text where there is no such thing. It is
     * not asked for: the driver knows it.
     *
     * @throws SQLException when the server cannot be asked
     */
    String backendId(Connection connection) throws SQLException;

    /** A statement that makes a round trip and reads nothing, or null where none is known. */
    default @Nullable String pingStatement() {
        return "SELECT 1";
    }

    /**
     * How many rows the current result of a statement says were changed, or -1 when there is no further result.
     *
     * @throws SQLException when the driver refuses
     */
    default long updateCount(Statement statement) throws SQLException {
        return statement.getLargeUpdateCount();
    }

    /** How many rows the driver is asked to fetch at a time, at first. */
    default int fetchSize() {
        return 100;
    }

    /**
     * The driver, or null where none is inside the program. A new object from its constructor: loading by name through
     * reflection costs a start-up tens of milliseconds, and {@code DriverManager} loads every driver there is.
     */
    @Nullable
    Driver newDriver();

    /** Whether the driver is inside the program. */
    default boolean driverIsInside() {
        return true;
    }

    /** Called once before the classes of a driver that is not inside the program are loaded. */
    default void prepareDriver() {}

    /** What the database counts of the changes in a transaction. */
    default ChangeCounter changes() {
        return new ChangeCounter() {};
    }

    /** How rows are read before and after a statement changes them; null where they are not. */
    default @Nullable RowSampling sampling() {
        return null;
    }

    /** How a read-only connection is kept read-only. */
    default ReadOnlyRules readOnly() {
        return new TextReadOnly(lexicalRules());
    }

    /** Whether a connection can be made read-only after it was opened. */
    default boolean driverTakesReadOnly() {
        return true;
    }

    /**
     * Stops a statement on the server, while it runs or while rows of it are still to come; may come from any thread. The
     * caller still has to close the statement, and ignores what it then throws.
     *
     * @throws SQLException when the server cannot be told
     */
    default void cancel(Statement statement) throws SQLException {
        statement.cancel();
    }

    /**
     * Stops on the server whatever runs on a connection, if anything does; may come from any thread.
     *
     * @throws SQLException when the server cannot be told
     */
    default void interrupt(Connection connection) throws SQLException {}

    /** Cuts a connection at once, whatever it waits for; from any thread, and without asking a server that may be silent. */
    default void cut(Connection connection) throws SQLException {
        connection.abort(Runnable::run);
    }

    /**
     * Begins {@code COPY … FROM STDIN}.
     *
     * @throws SQLException when the server refuses, or has no such statement
     */
    default CopyIn copyIn(Connection connection, String statement) throws SQLException {
        throw new SQLFeatureNotSupportedException(name() + " has no COPY FROM STDIN");
    }

    /**
     * Carries out {@code COPY … TO STDOUT}.
     *
     * @throws SQLException when the server refuses, or has no such statement
     * @throws IOException when the output fails
     */
    default void copyOut(Connection connection, String statement, OutputStream out) throws SQLException, IOException {
        throw new SQLFeatureNotSupportedException(name() + " has no COPY TO STDOUT");
    }

    /** Whether {@link #runTogether} does more than run one statement after the other. */
    default boolean gainsFromBatches() {
        return false;
    }

    /**
     * Runs statements that give back nothing but counts, in as few exchanges as possible. When it throws, some of them may
     * have had their effect: the caller has a savepoint.
     *
     * @param handle an unused statement of the connection; a cancel of it stops the work
     * @return how many rows they have changed in all
     * @throws SQLException when one of them fails
     */
    default long runTogether(Statement handle, List<String> statements) throws SQLException {
        long changed = 0;
        for (String statement : statements) {
            handle.execute(statement);
            changed += Math.max(0, handle.getLargeUpdateCount());
        }
        return changed;
    }

    /**
     * The backends, as {@link #backendId} names them, that hold what this one waits for. A database in which nobody waits
     * without end has none.
     *
     * @param other a connection that is not the one that waits
     * @return null when the server does not tell this user
     * @throws SQLException when it cannot be asked
     */
    default @Nullable List<String> blockersOf(Connection other, String backend) throws SQLException {
        return List.of();
    }

    /** Whether an error of this code means that a lock was not got in time. */
    default boolean isLockTimeout(String code) {
        return false;
    }

    /** Whether names may have three parts, {@code catalog.schema.table}, so that a connection sees more than one catalog. */
    default boolean hasCatalogs() {
        return false;
    }

    /** Whether {@link #progressOf} is worth to be asked for. */
    default boolean tellsProgress() {
        return false;
    }

    /**
     * Tells how far a statement is while it runs.
     *
     * @param statement made by this dialect's driver, and not started yet
     * @return null where the driver does not tell
     * @throws SQLException when the driver refuses
     */
    default @Nullable ProgressMeter progressOf(Statement statement) throws SQLException {
        return null;
    }

    /** What a health probe can find out about a database of this kind. */
    default HealthChecks healthChecks() {
        return new HealthChecks() {};
    }

    /**
     * Called when a statement that was cancelled has been closed, before anything else is sent.
     *
     * @throws SQLException when the connection is gone
     */
    default void settleCancel(Connection connection) throws SQLException {}

    /** Whether the server's cancel can arrive after the statement has ended, and hit the one that follows. */
    default boolean cancelMayArriveLate() {
        return false;
    }
}
