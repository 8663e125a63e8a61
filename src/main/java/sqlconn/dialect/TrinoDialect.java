package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;

/** Trino, and Presto which it came from. Seen with trino-jdbc 483. */
final class TrinoDialect extends GenericDialect {
    private static final int USER_CANCELED = 3;
    private static final int SETTLE_MILLIS = 3000;

    TrinoDialect(String name, TrinoUrls urls) {
        super(name, List.of(), urls, LexicalRules.TRINO, new TrinoTransactions());
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        return new JdbcRowReader(resultSet, new TrinoValues());
    }

    /**
     * There is no SQLSTATE. The message reads {@code Query failed (#20261123_101112_00001_abcde): line 1:8: Column 'nope'
     * cannot be resolved}.
     */
    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String raw = JdbcErrors.text(failure);
        int start = raw.startsWith("Query failed (#") ? raw.indexOf("): ") : -1;
        String message = start < 0 ? raw : raw.substring(start + 3);
        DatabaseError plain = new JdbcErrors(lexicalRules()).explain(failure, message, statement);
        String text = plain.offset() >= 0 && plain.message().startsWith("line ")
                ? plain.message().substring(plain.message().indexOf(": ") + 2)
                : plain.message();
        boolean noTls = text.contains("Unsupported or unrecognized SSL message");
        return new DatabaseError(
                kind(failure, message, plain.kind()),
                unwrapped(text),
                null,
                plain.detail(),
                plain.offset(),
                noTls ? "this port speaks no TLS, and the driver sends a password over TLS only" : plain.hint());
    }

    /** {@code Error executing query: java.net.ConnectException: Failed to connect to /127.0.0.1:8080}. */
    private static String unwrapped(String text) {
        if (!text.startsWith("Error executing query: ")) {
            return text;
        }
        String said = text.substring("Error executing query: ".length());
        int colon = said.indexOf(": ");
        boolean named = colon > 0 && said.substring(0, colon).endsWith("Exception");
        return named ? said.substring(colon + 2).replace("connect to /", "connect to ") : said;
    }

    private static Kind kind(SQLException failure, String message, Kind plain) {
        String lower = message.toLowerCase(Locale.ROOT);
        if (failure.getErrorCode() == USER_CANCELED || lower.contains("was canceled") || lower.contains("cancelled")) {
            return Kind.CANCELLED;
        }
        if (lower.startsWith("authentication failed")) {
            return Kind.REFUSED;
        }
        return lower.startsWith("error executing query") && plain == Kind.STATEMENT ? Kind.UNREACHABLE : plain;
    }

    /**
     * The driver tells the server of a cancel in the background. A query that follows gives it the time to do so before the
     * program ends; otherwise the server goes on for minutes, until it takes the cancelled one for abandoned. (The driver's
     * {@code isValid} asks the server only with {@code validateConnection}, which servers without a login refuse.)
     */
    @Override
    public void settleCancel(Connection connection) {
        Thread thread = new Thread(
                () -> {
                    try (Statement round = connection.createStatement()) {
                        round.execute(pingStatement());
                    } catch (SQLException gone) {
                        // The next statement finds out by itself.
                        return;
                    }
                },
                "sqlconn-settle");
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(SETTLE_MILLIS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean hasCatalogs() {
        return true;
    }

    @Override
    public boolean tellsProgress() {
        return true;
    }

    @Override
    public @Nullable ProgressMeter progressOf(Statement statement) throws SQLException {
        return TrinoProgress.of(statement);
    }

    @Override
    public String pingStatement() {
        return "SELECT 1";
    }
}
