package sqlconn.dialect;

import java.sql.SQLException;
import java.util.List;
import sqlconn.sql.LexicalRules;

/** H2, inside the program or as a server. Seen with 2.5. */
final class H2Dialect extends GenericDialect {
    H2Dialect() {
        super("h2", List.of(), new H2Urls(), LexicalRules.GENERIC, new H2Transactions());
    }

    /** The message ends in the whole statement, and marks the fault with {@code [*]} inside it. */
    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String raw = JdbcErrors.text(failure);
        int sql = raw.indexOf("; SQL statement:");
        String message = sql < 0 ? withoutCode(raw) : raw.substring(0, sql);
        DatabaseError plain = new JdbcErrors(lexicalRules()).explain(failure, message, statement);
        int quote = message.indexOf("SQL statement \"");
        int mark = message.indexOf("[*]");
        if (quote < 0 || mark < quote) {
            return plain;
        }
        int offset = mark - quote - "SQL statement \"".length();
        int rest = message.lastIndexOf("\"; expected ");
        String found =
                "syntax error" + (rest < 0 ? "" : "; expected " + message.substring(rest + "\"; expected ".length()));
        return new DatabaseError(
                plain.kind(), found, plain.code(), null, offset <= statement.length() ? offset : -1, plain.hint());
    }

    /** {@code [42102-252]} at the end says the error's code, which is given apart, and the build. */
    private static String withoutCode(String message) {
        int open = message.lastIndexOf(" [");
        return message.endsWith("]") && open > 0 ? message.substring(0, open) : message;
    }

    @Override
    public HealthChecks healthChecks() {
        return new EmbeddedFiles(EmbeddedFiles::h2);
    }

    @Override
    public String pingStatement() {
        return "SELECT 1";
    }
}
