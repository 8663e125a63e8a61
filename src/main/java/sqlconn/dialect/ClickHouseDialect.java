package sqlconn.dialect;

import java.sql.SQLException;
import java.util.List;
import sqlconn.sql.LexicalRules;

/** ClickHouse, over HTTP. It has no transactions: each statement takes effect by itself. */
final class ClickHouseDialect extends GenericDialect {
    ClickHouseDialect() {
        super(
                "clickhouse",
                List.of("clickhousedb", "ch"),
                new ClickHouseUrls(),
                LexicalRules.CLICKHOUSE,
                new NoTransactions());
    }

    /** {@code Code: 62. DB::Exception: Syntax error: failed at position 10 (form) (line 1, col 10): …. (SYNTAX_ERROR)}. */
    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String raw = JdbcErrors.text(failure);
        int exception = raw.startsWith("Code: ") ? raw.indexOf("DB::Exception: ") : -1;
        String message = exception < 0 ? raw : raw.substring(exception + "DB::Exception: ".length());
        return new JdbcErrors(lexicalRules()).explain(failure, message, statement);
    }

    @Override
    public String pingStatement() {
        return "SELECT 1";
    }
}
