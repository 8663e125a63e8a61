package sqlconn.dialect;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;

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

    /** In an XA transaction the server refuses whatever commits: COMMIT in a procedure, DDL (error 1399). */
    @Override
    public @Nullable String closedBegin(Connection connection) throws SQLException {
        return MariaDbTransactions.xa("START", connection, "");
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
