package sqlconn.dialect;

import java.io.IOException;
import java.lang.reflect.Field;
import java.net.Socket;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.client.Client;
import org.mariadb.jdbc.client.impl.StandardClient;
import org.mariadb.jdbc.client.result.Result;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.TextSearch;

/** MariaDB and MySQL, through MariaDB Connector/J, which speaks to both. */
final class MariaDbDialect implements Dialect {
    private static final int ER_QUERY_INTERRUPTED = 1317;
    private static final int ER_LOCK_WAIT_TIMEOUT = 1205;
    private static final int ER_LOCK_DEADLOCK = 1213;
    private static final int ER_ACCESS_DENIED = 1045;
    private static final int ER_BAD_DB = 1049;
    private static final int SERVER_STATUS_NO_BACKSLASH_ESCAPES = 0x200;
    /** A longer statement is data, and not searched for a setting. */
    private static final int LONGEST_SETTING = 10_000;

    private static final int ER_TOO_MANY_CONNECTIONS = 1040;
    private static final int ER_SERVER_SHUTDOWN = 1053;
    private static final int ER_TOO_MANY_USER_CONNECTIONS = 1203;
    private static final int ER_CONNECTION_KILLED = 1927;

    private static final int ER_TRUNCATED_WRONG_VALUE_FOR_FIELD = 1366;

    /** MySQL ends a connection that was idle for too long. */
    private static final int ER_CLIENT_INTERACTION_TIMEOUT = 4031;

    private final String name;
    private final MariaDbTransactions transactions = new MariaDbTransactions();
    private final MariaDbCharacterSets characterSets = new MariaDbCharacterSets();

    MariaDbDialect(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public JdbcUrlBuilder urls() {
        return new MariaDbUrls(name);
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.MYSQL;
    }

    @Override
    public boolean settingsChangeReading() {
        return true;
    }

    @Override
    public LexicalRules lexicalRules(Connection connection) throws SQLException {
        return LexicalRules.mysql(Queries.firstText(connection, "SELECT @@sql_mode"));
    }

    /** One of the modes is a flag of each answer; the others are asked for when a statement speaks of the setting. */
    @Override
    public boolean mayChangeReading(Connection connection, LexicalRules now, String done) throws SQLException {
        if (!connection.isWrapperFor(org.mariadb.jdbc.Connection.class)) {
            return false;
        }
        int status = connection
                .unwrap(org.mariadb.jdbc.Connection.class)
                .getContext()
                .getServerStatus();
        boolean backslashes = (status & SERVER_STATUS_NO_BACKSLASH_ESCAPES) == 0;
        return backslashes != now.hasBackslashStrings()
                || (done.length() <= LONGEST_SETTING && TextSearch.mentions(done, "sql_mode"));
    }

    @Override
    public CharacterSets characterSets() {
        return characterSets;
    }

    /**
     * Numbers stay numbers: by default the driver turns {@code tinyint(1)} and {@code bit(1)} into booleans and YEAR into
     * a date (Connector/J 4.0). The dump of every failed statement into the message could show values of parameters.
     */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of(
                "tinyInt1isBit", "false",
                "transformedBitIsBoolean", "false",
                "yearIsDateType", "false",
                "dumpQueriesOnException", "false",
                "connectionAttributes", "program_name:sqlconn");
    }

    @Override
    public TransactionRules transactions() {
        return transactions;
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        boolean inside = resultSet.isWrapperFor(Result.class);
        return inside ? new MariaDbRowReader(resultSet) : new JdbcRowReader(resultSet, new JdbcValues());
    }

    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String message = withoutConnectionId(failure.getMessage());
        String state = failure.getSQLState();
        int code = failure.getErrorCode();
        Kind kind = kind(code, state, message);
        TlsFailure tls = code <= 0 ? TlsFailure.of(failure, "ssl_ca") : null;
        if (tls != null) {
            return new DatabaseError(kind, tls.message(), state, null, -1, tls.hint());
        }
        String shown = code > 0 ? code + (state == null ? "" : " (" + state + ")") : state;
        return new DatabaseError(
                kind,
                message,
                shown,
                null,
                ErrorPositions.fromMessage(message, statement, lexicalRules()),
                hint(code, message));
    }

    private static @Nullable String hint(int code, String message) {
        if (code == MariaDbTransactions.ER_XAER_RMFAIL) {
            return "it commits by itself, which is refused where a statement must be possible to take back";
        }
        return isWrongText(code, message)
                ? "these bytes are no text in the column's character set; if the script is not UTF-8, convert it, for"
                        + " example with iconv -f LATIN1 -t UTF-8"
                : null;
    }

    private static Kind kind(int code, @Nullable String state, String message) {
        return switch (code) {
            case ER_QUERY_INTERRUPTED -> Kind.CANCELLED;
            case ER_LOCK_WAIT_TIMEOUT, ER_LOCK_DEADLOCK -> Kind.BUSY;
            case ER_ACCESS_DENIED, ER_BAD_DB -> Kind.REFUSED;
            case ER_CONNECTION_KILLED, ER_SERVER_SHUTDOWN, ER_CLIENT_INTERACTION_TIMEOUT -> Kind.CONNECTION_ENDED;
            case ER_TOO_MANY_CONNECTIONS, ER_TOO_MANY_USER_CONNECTIONS -> Kind.UNAVAILABLE;
            default -> kindOfState(state == null ? "" : state, message);
        };
    }

    private static Kind kindOfState(String state, String message) {
        if (state.startsWith("08")) {
            boolean connecting = message.startsWith("Socket fail to connect")
                    || message.startsWith("Socket timeout when connecting");
            return connecting ? Kind.UNREACHABLE : Kind.CONNECTION_LOST;
        }
        return switch (state) {
            case "70100" -> Kind.CANCELLED;
            case "28000" -> Kind.REFUSED;
            default -> Kind.STATEMENT;
        };
    }

    /** Connector/J puts {@code (conn=12) } in front of what the server said. */
    private static String withoutConnectionId(@Nullable String message) {
        if (message == null) {
            return "unknown error";
        }
        int end = message.startsWith("(conn=") ? message.indexOf(") ") : -1;
        return end < 0 ? message : message.substring(end + 2);
    }

    @Override
    public String notice(SQLWarning warning) {
        int code = warning.getErrorCode();
        return Dialect.super.notice(warning) + (code > 0 ? " [" + code + "]" : "");
    }

    /** Part of each answer; of the warnings themselves the server keeps {@code max_error_count}, usually 64. */
    @Override
    public int warningCount(Statement statement) throws SQLException {
        Connection connection = statement.getConnection();
        return connection.isWrapperFor(org.mariadb.jdbc.Connection.class)
                ? connection
                        .unwrap(org.mariadb.jdbc.Connection.class)
                        .getContext()
                        .getWarning()
                : 0;
    }

    /** Outside the strict mode, as in a dump, a column of text takes what stands before the first wrong byte. */
    @Override
    public boolean tellsOfLostBytes(SQLWarning notice) {
        return isWrongText(notice.getErrorCode(), notice.getMessage());
    }

    /** The message in the server's language keeps the word; the same code tells of wrong numbers. */
    private static boolean isWrongText(int code, @Nullable String message) {
        return code == ER_TRUNCATED_WRONG_VALUE_FOR_FIELD && message != null && message.contains("string");
    }

    @Override
    public String serverVersion(Connection connection) throws SQLException {
        String version = Queries.firstText(connection, "SELECT version()");
        return (version.contains("MariaDB") ? "MariaDB " : "MySQL ") + version;
    }

    @Override
    public String backendId(Connection connection) throws SQLException {
        return Long.toString(
                connection.unwrap(org.mariadb.jdbc.Connection.class).getThreadId());
    }

    /** Tables of InnoDB that need the PROCESS privilege; MySQL 8 has the same elsewhere. */
    @Override
    public @Nullable List<String> blockersOf(Connection other, String backend) throws SQLException {
        long thread = Long.parseLong(backend);
        try {
            return Queries.firstColumn(
                    other,
                    name.equals("mysql")
                            ? "SELECT DISTINCT blocking_pid FROM sys.innodb_lock_waits WHERE waiting_pid = " + thread
                            : "SELECT DISTINCT holds.trx_mysql_thread_id FROM information_schema.innodb_lock_waits waits"
                                    + " JOIN information_schema.innodb_trx asks ON asks.trx_id = waits.requesting_trx_id"
                                    + " JOIN information_schema.innodb_trx holds ON holds.trx_id = waits.blocking_trx_id"
                                    + " WHERE asks.trx_mysql_thread_id = " + thread);
        } catch (SQLSyntaxErrorException refused) {
            // So Connector/J calls a missing privilege, too.
            return null;
        }
    }

    @Override
    public boolean isLockTimeout(String code) {
        return code.startsWith(Integer.toString(ER_LOCK_WAIT_TIMEOUT));
    }

    @Override
    public RowSampling sampling() {
        return new RowSampling("length", " FOR UPDATE", false);
    }

    @Override
    public ChangeCounter changes() {
        return new MariaDbChanges();
    }

    @Override
    public ReadOnlyRules readOnly() {
        return new MariaDbReadOnly();
    }

    @Override
    public Driver newDriver() {
        return new org.mariadb.jdbc.Driver();
    }

    /** {@code Statement.cancel} does nothing while no thread waits for rows, and closing then reads all the rest. */
    @Override
    public void cancel(Statement statement) throws SQLException {
        if (statement.isWrapperFor(org.mariadb.jdbc.Statement.class)) {
            interrupt(statement.getConnection());
        } else {
            statement.cancel();
        }
    }

    @Override
    public void interrupt(Connection connection) throws SQLException {
        connection.unwrap(org.mariadb.jdbc.Connection.class).cancelCurrentQuery();
    }

    /** {@code abort} first asks the server to end the connection, and waits for a silent one until its connect timeout. */
    @Override
    public void cut(Connection connection) throws SQLException {
        Client client = connection.unwrap(org.mariadb.jdbc.Connection.class).getClient();
        try {
            Field socket = StandardClient.class.getDeclaredField("socket");
            socket.setAccessible(true);
            ((Socket) socket.get(client)).close();
        } catch (ReflectiveOperationException | IllegalArgumentException | IOException anotherVersion) {
            connection.abort(Runnable::run);
        }
    }

    @Override
    public HealthChecks healthChecks() {
        return new MariaDbHealth();
    }

    /** KILL QUERY goes over a second connection and names a connection, not a statement. */
    @Override
    public boolean cancelMayArriveLate() {
        return true;
    }
}
