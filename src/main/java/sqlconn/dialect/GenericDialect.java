package sqlconn.dialect;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;

/**
 * A database of which nothing is known but that it has a JDBC driver: what JDBC promises, and no more. The dialects of the
 * databases whose drivers are not inside the program begin here, and say what they know better.
 */
class GenericDialect implements Dialect {
    private final String name;
    private final List<String> aliases;
    private final JdbcUrlBuilder urls;
    private final LexicalRules rules;
    private final TransactionRules transactions;

    GenericDialect(
            String name, List<String> aliases, JdbcUrlBuilder urls, LexicalRules rules, TransactionRules transactions) {
        this.name = name;
        this.aliases = List.copyOf(aliases);
        this.urls = urls;
        this.rules = rules;
        this.transactions = transactions;
    }

    /** A database that the program has never heard of, known by the second word of its JDBC URLs. */
    GenericDialect(String name) {
        this(name, new PassedUrls(name, null), LexicalRules.GENERIC);
    }

    GenericDialect(String name, JdbcUrlBuilder urls, LexicalRules rules) {
        this(name, List.of(), urls, rules, new JdbcTransactions());
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final List<String> aliases() {
        return aliases;
    }

    @Override
    public final JdbcUrlBuilder urls() {
        return urls;
    }

    @Override
    public final LexicalRules lexicalRules() {
        return rules;
    }

    @Override
    public Map<String, String> driverDefaults() {
        return Map.of();
    }

    @Override
    public final TransactionRules transactions() {
        return transactions;
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        return new JdbcRowReader(resultSet, new JdbcValues());
    }

    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        return new JdbcErrors(rules).explain(failure, statement);
    }

    /** The first line: Oracle and others write several. */
    @Override
    public String serverVersion(Connection connection) throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        String version = data.getDatabaseProductVersion() == null ? "" : data.getDatabaseProductVersion();
        String product = data.getDatabaseProductName() == null ? name : data.getDatabaseProductName();
        int end = version.indexOf('\n');
        String first = end < 0 ? version.strip() : version.substring(0, end).strip();
        return first.startsWith(product) ? first : product + " " + first;
    }

    @Override
    public String backendId(Connection connection) throws SQLException {
        return "";
    }

    /** No statement is known to work everywhere: {@code SELECT 1} is an error in Derby, and in Oracle before 23. */
    @Override
    public @Nullable String pingStatement() {
        return null;
    }

    @Override
    public final boolean driverIsInside() {
        return false;
    }

    @Override
    public final @Nullable Driver newDriver() {
        return null;
    }
}
