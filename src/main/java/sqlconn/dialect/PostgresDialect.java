package sqlconn.dialect;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Placeholder;
import sqlconn.sql.SqlStatement;

/** PostgreSQL, through pgjdbc. */
final class PostgresDialect implements Dialect {
    private final String name;
    private final List<String> aliases;
    private final int port;
    private final PostgresTransactions transactions = new PostgresTransactions();

    private PostgresDialect(String name, List<String> aliases, int port) {
        this.name = name;
        this.aliases = aliases;
        this.port = port;
    }

    static PostgresDialect postgresql() {
        return new PostgresDialect("postgresql", List.of("postgres"), 5432);
    }

    /** CockroachDB speaks PostgreSQL's protocol on a port of its own. */
    static PostgresDialect cockroachdb() {
        return new PostgresDialect("cockroachdb", List.of("cockroach"), 26257);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    @Override
    public JdbcUrlBuilder urls() {
        return new PostgresUrls(port);
    }

    @Override
    public LexicalRules lexicalRules() {
        return LexicalRules.POSTGRESQL;
    }

    @Override
    public boolean settingsChangeReading() {
        return true;
    }

    /** The server reports each change of the setting by itself, so that asking the driver costs nothing. */
    @Override
    public LexicalRules lexicalRules(Connection connection) throws SQLException {
        return LexicalRules.postgresql(connection.unwrap(BaseConnection.class).getStandardConformingStrings());
    }

    @Override
    public boolean mayChangeReading(Connection connection, LexicalRules now, String done) {
        return true;
    }

    /**
     * Values as the server's text: pgjdbc's binary transfer would have us print dates and floats again, and lose BC years
     * (seen with 42.7). A parameter
     * is text whose type the server infers. The driver's statement cache would only cost memory.
     */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of(
                "binaryTransfer", "false",
                "stringtype", "unspecified",
                "ApplicationName", "sqlconn",
                "assumeMinServerVersion", "9.4",
                "readOnlyMode", "always",
                "preparedStatementCacheQueries", "0");
    }

    @Override
    public TransactionRules transactions() {
        return transactions;
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        return new PostgresRowReader(resultSet);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Placeholder placeholder, ParameterValue value)
            throws SQLException {
        new PostgresParameterBinder().bind(statement, index, placeholder, value);
    }

    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String state = failure.getSQLState();
        ServerErrorMessage server = failure instanceof PSQLException refused ? refused.getServerErrorMessage() : null;
        Kind kind = server == null ? kind(state) : kindOfAnswer(state);
        if (server == null) {
            TlsFailure tls = TlsFailure.of(failure, "sslrootcert");
            return tls == null
                    ? new DatabaseError(kind, driversMessage(failure), state, null, -1, null)
                    : new DatabaseError(kind, tls.message(), state, null, -1, tls.hint());
        }
        String message = server.getMessage() == null ? "unknown error" : server.getMessage();
        return new DatabaseError(
                kind,
                message,
                state,
                detail(server),
                ErrorPositions.codePointToOffset(statement, server.getPosition()),
                server.getHint() == null ? hint(message) : server.getHint());
    }

    /** What the driver says by itself; where that is only that it failed, the system's reason. */
    private static String driversMessage(SQLException failure) {
        String message = failure.getMessage() == null ? "unknown error" : failure.getMessage();
        Throwable cause = failure.getCause();
        boolean empty = message.equals("The connection attempt failed.");
        return empty && cause instanceof IOException && cause.getMessage() != null ? cause.getMessage() : message;
    }

    private static @Nullable String hint(String message) {
        return message.startsWith("Peer authentication failed")
                ? "through its socket, this server lets in only the user of the operating system;"
                        + " host = \"localhost\" asks for the password instead"
                : null;
    }

    /** What the server itself reports in class 08 is about another connection, such as one of dblink, or refuses ours. */
    private static Kind kindOfAnswer(@Nullable String state) {
        return state != null && state.startsWith("08") ? Kind.REFUSED : kind(state);
    }

    private static Kind kind(@Nullable String state) {
        if (state == null) {
            return Kind.STATEMENT;
        }
        return switch (state) {
            case "57014" -> Kind.CANCELLED;
            case "40001", "40P01", "55P03" -> Kind.BUSY;
            case "08001" -> Kind.UNREACHABLE;
            case "57P01", "57P05", "25P03", "25P04" -> Kind.CONNECTION_ENDED;
            // Another process of the server has crashed; this one may have been in the middle of anything.
            case "57P02" -> Kind.CONNECTION_LOST;
            case "57P03", "53300" -> Kind.UNAVAILABLE;
            case "3D000", "28000", "28P01", "08004" -> Kind.REFUSED;
            default -> state.startsWith("08") ? Kind.CONNECTION_LOST : Kind.STATEMENT;
        };
    }

    private static @Nullable String detail(ServerErrorMessage server) {
        StringBuilder lines = new StringBuilder();
        if (server.getDetail() != null) {
            lines.append("detail: ").append(server.getDetail()).append('\n');
        }
        if (server.getWhere() != null && !namesDriversPortal(server.getWhere())) {
            lines.append("context: ").append(server.getWhere()).append('\n');
        }
        return lines.length() == 0 ? null : lines.substring(0, lines.length() - 1);
    }

    /** {@code portal "C_2" parameter $1 = '...'} is about how the driver sent the statement. */
    private static boolean namesDriversPortal(String where) {
        return where.startsWith("portal ") || where.startsWith("unnamed portal ");
    }

    @Override
    public String notice(SQLWarning warning) {
        ServerErrorMessage server = warning instanceof PSQLWarning said ? said.getServerErrorMessage() : null;
        if (server == null) {
            return Dialect.super.notice(warning);
        }
        String level =
                server.getSeverity() == null ? "notice" : server.getSeverity().toLowerCase(Locale.ROOT);
        StringBuilder text = new StringBuilder(level).append(": ").append(server.getMessage());
        if (server.getDetail() != null) {
            text.append("\n  detail: ").append(server.getDetail());
        }
        if (server.getHint() != null) {
            text.append("\n  hint: ").append(server.getHint());
        }
        return text.toString();
    }

    @Override
    public void check(SqlStatement statement) {
        PostgresSettings.check(statement);
    }

    @Override
    public boolean numbersPlaceholders() {
        return true;
    }

    @Override
    public boolean keepsNoticesOfFailures() {
        return true;
    }

    @Override
    public String serverVersion(Connection connection) throws SQLException {
        return "PostgreSQL " + Queries.firstText(connection, "SHOW server_version");
    }

    @Override
    public String backendId(Connection connection) throws SQLException {
        return Integer.toString(connection.unwrap(PGConnection.class).getBackendPID());
    }

    @Override
    public List<String> blockersOf(Connection other, String backend) throws SQLException {
        return Queries.firstColumn(other, "SELECT unnest(pg_blocking_pids(" + Integer.parseInt(backend) + "))");
    }

    @Override
    public boolean isLockTimeout(String code) {
        return code.equals("55P03");
    }

    @Override
    public RowSampling sampling() {
        return new RowSampling("pg_column_size", "", false);
    }

    @Override
    public ChangeCounter changes() {
        return new PostgresChanges();
    }

    @Override
    public ReadOnlyRules readOnly() {
        return new PostgresReadOnly();
    }

    @Override
    public Driver newDriver() {
        return new org.postgresql.Driver();
    }

    @Override
    public CopyIn copyIn(Connection connection, String statement) throws SQLException {
        return new PostgresCopyIn(
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement));
    }

    @Override
    public void copyOut(Connection connection, String statement, OutputStream out) throws SQLException, IOException {
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement, out);
    }

    /** {@code Statement.cancel} does nothing while the driver fetches a later portion of the rows (pgjdbc 42.7). */
    @Override
    public void cancel(Statement statement) throws SQLException {
        interrupt(statement.getConnection());
    }

    @Override
    public void interrupt(Connection connection) throws SQLException {
        connection.unwrap(PGConnection.class).cancelQuery();
    }

    @Override
    public boolean gainsFromBatches() {
        return true;
    }

    /** The driver sends a batch without waiting for each answer: one round trip instead of hundreds. */
    @Override
    public long runTogether(Statement handle, List<String> statements) throws SQLException {
        for (String statement : statements) {
            handle.addBatch(statement);
        }
        long changed = 0;
        for (long count : handle.executeLargeBatch()) {
            changed += Math.max(0, count);
        }
        return changed;
    }

    @Override
    public HealthChecks healthChecks() {
        return new PostgresHealth(transactions);
    }

    @Override
    public int fetchSize() {
        return PortionSize.FIRST;
    }
}
