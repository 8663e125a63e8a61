package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;

/** Trino, and Presto which it came from. Seen with trino-jdbc 483. */
final class TrinoDialect extends GenericDialect {
    private static final int USER_CANCELED = 3;

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
        return new DatabaseError(
                kind(failure, message, plain.kind()), text, null, plain.detail(), plain.offset(), plain.hint());
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

    @Override
    public String pingStatement() {
        return "SELECT 1";
    }
}
