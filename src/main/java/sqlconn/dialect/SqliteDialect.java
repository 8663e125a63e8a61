package sqlconn.dialect;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Placeholder;

/** SQLite, through sqlite-jdbc. */
final class SqliteDialect implements Dialect {
    private static final int SQLITE_OK = 0;
    private static final int SQLITE_BUSY = 5;
    private static final int SQLITE_LOCKED = 6;
    private static final int SQLITE_READONLY = 8;
    private static final int SQLITE_INTERRUPT = 9;
    private static final int SQLITE_CANTOPEN = 14;
    private static final int SQLITE_NOTADB = 26;

    private final SqliteTransactions transactions = new SqliteTransactions();

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public JdbcUrlBuilder urls() {
        return new SqliteUrls();
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.SQLITE;
    }

    /** The driver takes a million bytes for a statement (3.54), where SQLite takes a thousand millions. */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of("limit_sql_length", "1000000000");
    }

    @Override
    public TransactionRules transactions() {
        return transactions;
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        return new SqliteRowReader(resultSet);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Placeholder placeholder, ParameterValue value)
            throws SQLException {
        new SqliteParameterBinder().bind(statement, index, placeholder, value);
    }

    /**
     * sqlite-jdbc gives no SQLSTATE; the vendor code is the extended result code, whose low byte is the primary one
     * (sqlite.org/rescode.html). Its message reads {@code [SQLITE_ERROR] SQL error or missing database (no such table:
     * t)}: what the engine said stands in the last parentheses.
     */
    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        int code = failure.getErrorCode();
        String raw = failure.getMessage() == null ? "unknown error" : failure.getMessage();
        String name = codeName(raw);
        String message = engineText(raw);
        Kind kind = switch (code & 0xFF) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Kind.BUSY;
            case SQLITE_INTERRUPT -> Kind.CANCELLED;
            case SQLITE_CANTOPEN, SQLITE_NOTADB -> Kind.REFUSED;
            default -> raw.contains("unable to open") ? Kind.REFUSED : Kind.STATEMENT;
        };
        String hint = switch (code & 0xFF) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                "another process has the database locked; 'timeout' in the connection's query sets how long to wait";
            case SQLITE_READONLY -> "the file, its folder or the connection is read-only";
            case SQLITE_CANTOPEN -> "is the path right, and may this user read the file and its folder?";
            case SQLITE_NOTADB -> "the file is no SQLite database, or it is encrypted";
            default -> null;
        };
        return new DatabaseError(
                kind,
                message,
                name.isEmpty() ? null : name,
                null,
                ErrorPositions.fromMessage(message, statement, lexicalRules()),
                hint);
    }

    private static String codeName(String raw) {
        int end = raw.startsWith("[") ? raw.indexOf(']') : -1;
        return end < 0 ? "" : raw.substring(1, end);
    }

    private static String engineText(String raw) {
        int open = raw.indexOf(" (");
        if (raw.startsWith("[") && open > 0 && raw.endsWith(")")) {
            return raw.substring(open + 2, raw.length() - 1);
        }
        int end = raw.startsWith("[") ? raw.indexOf(']') : -1;
        return end < 0 ? raw : raw.substring(end + 1).strip();
    }

    @Override
    public RowSampling sampling() {
        return new RowSampling("octet_length", "", true);
    }

    @Override
    public ChangeCounter changes() {
        return new SqliteChanges();
    }

    @Override
    public ReadOnlyRules readOnly() {
        return new SqliteReadOnly();
    }

    @Override
    public boolean isLockTimeout(String code) {
        return code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED");
    }

    @Override
    public Driver newDriver() {
        return new org.sqlite.JDBC();
    }

    /** xerial/sqlite-jdbc issue 247: the property open_mode is the way. */
    @Override
    public boolean driverTakesReadOnly() {
        return false;
    }

    /** Reads the file's header: {@code SELECT 1} succeeds on a file that is no database. */
    @Override
    public String pingStatement() {
        return "PRAGMA schema_version";
    }

    /** Statements that sqlite-jdbc carries out by itself (BACKUP TO, RESTORE FROM) have none, and asking throws (3.54). */
    @Override
    public long updateCount(Statement statement) throws SQLException {
        return statement.unwrap(CoreStatement.class).pointer == null ? -1 : statement.getLargeUpdateCount();
    }

    @Override
    public boolean gainsFromBatches() {
        return true;
    }

    /**
     * {@code sqlite3_exec} takes many statements in one call. Through JDBC each costs five calls into the library and
     * several objects, which together take longer than the insert itself (sqlite-jdbc 3.54).
     */
    @Override
    public long runTogether(Statement handle, List<String> statements) throws SQLException {
        DB database = handle.unwrap(CoreStatement.class).getDatabase();
        long before = database.total_changes();
        int code = database._exec(String.join(";\n", statements));
        if (code != SQLITE_OK) {
            database.throwex(code);
        }
        return database.total_changes() - before;
    }

    @Override
    public HealthChecks healthChecks() {
        return new SqliteHealth();
    }

    @Override
    public String serverVersion(Connection connection) throws SQLException {
        return "SQLite " + Queries.firstText(connection, "SELECT sqlite_version()");
    }

    @Override
    public String backendId(Connection connection) {
        return "";
    }
}
