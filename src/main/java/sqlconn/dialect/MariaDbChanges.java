package sqlconn.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * MariaDB counts the calls that write a row, those of triggers and functions too, but not what InnoDB's foreign keys change by
 * themselves (seen with 11.4). MySQL counts its own temporary tables among them, and says nothing that could be relied on.
 */
final class MariaDbChanges implements ChangeCounter {
    private static final String COUNTED = "SHOW SESSION STATUS WHERE Variable_name IN "
            + "('Handler_write', 'Handler_update', 'Handler_delete', 'Handler_tmp_write')";

    private static final String LASTING = "SELECT t.TABLE_NAME, t.ENGINE FROM information_schema.TABLES t"
            + " JOIN information_schema.ENGINES e ON e.ENGINE = t.ENGINE"
            + " WHERE COALESCE(e.TRANSACTIONS, 'NO') <> 'YES' AND t.TABLE_TYPE = 'BASE TABLE'"
            + " AND t.TABLE_SCHEMA NOT IN ('mysql', 'information_schema', 'performance_schema', 'sys')"
            + " AND UPPER(t.TABLE_NAME) = ? AND (t.TABLE_SCHEMA = DATABASE() OR UPPER(t.TABLE_SCHEMA) = ?)";

    @Override
    public long rowsChanged(Connection connection) throws SQLException {
        long sum = 0;
        boolean temporaryApart = false;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COUNTED)) {
            while (rows.next()) {
                boolean temporary = rows.getString(1).equalsIgnoreCase("Handler_tmp_write");
                temporaryApart |= temporary;
                sum += temporary ? 0 : rows.getLong(2);
            }
        }
        return temporaryApart ? sum : UNKNOWN;
    }

    /**
     * In an XA transaction the server refuses whatever commits: COMMIT in a procedure, DDL (error 1399). In one that only reads
     * it refuses DDL, too.
     */
    @Override
    public @Nullable String closedBegin(Connection connection, @Nullable SqlStatement typed) throws SQLException {
        if (typed != null) {
            PlainWords words = PlainWords.of(typed, LexicalRules.MYSQL);
            if (words.hasPhrase("READ", "ONLY")) {
                return null;
            }
            if (words.hasPhrase("CONSISTENT", "SNAPSHOT")) {
                throw new UsageException(
                        "a transaction with a consistent snapshot cannot be kept from committing by itself, as"
                                + " commit = \"confirm\" demands",
                        "'.begin repeatable read' opens one whose first read takes the snapshot");
            }
        }
        return MariaDbTransactions.xa("START", connection, "");
    }

    @Override
    public String numbersGiven(Connection connection) throws SQLException {
        return Queries.firstText(connection, "SELECT LAST_INSERT_ID()");
    }

    /** DDL that is not refused makes temporary tables. */
    @Override
    public boolean escapesCount(SqlStatement statement) {
        return false;
    }

    @Override
    public @Nullable String commitsByItself(String code, String message) {
        return code.startsWith(Integer.toString(MariaDbTransactions.ER_XAER_RMFAIL)) ? "it commits by itself" : null;
    }

    @Override
    public @Nullable String lastingEffect(SqlStatement statement) {
        PlainWords words = PlainWords.of(statement, LexicalRules.MYSQL);
        if (words.hasPhrase("INTO", "OUTFILE") || words.hasPhrase("INTO", "DUMPFILE")) {
            return "it writes a file on the server";
        }
        boolean server = statement.kind() == StatementKind.WRITE
                && (words.beginsWith("KILL")
                        || words.beginsWith("PURGE")
                        || words.beginsWith("SHUTDOWN")
                        || (words.beginsWith("SET") && !words.hasPhrase("SET", "STATEMENT")));
        return server ? "it acts on the server, not on data" : ChangeCounter.super.lastingEffect(statement);
    }

    /** A name is looked for in the current database, and in the one that stands before it. */
    @Override
    public List<String> lastingTables(Connection connection, SqlStatement statement) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LASTING)) {
            for (PlainWords.Name name :
                    PlainWords.of(statement, LexicalRules.MYSQL).names()) {
                query.setString(1, name.last());
                query.setString(2, name.qualifier());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getString(1) + " (" + rows.getString(2) + ")");
                    }
                }
            }
        }
        return found;
    }
}
