package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * SQLite's transactions. The verbs are sent as text and JDBC's auto-commit flag stays on: with the flag off, sqlite-jdbc
 * 3.54 opens transactions of its own and a typed BEGIN fails inside them.
 */
final class SqliteTransactions implements TransactionRules {
    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "BEGIN" : typed);
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "COMMIT" : typed);
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        return probe(connection) == Reality.OPEN ? Queries.run(connection, typed == null ? "ROLLBACK" : typed) : null;
    }

    /**
     * The driver does not give access to {@code sqlite3_get_autocommit}; but a BEGIN is refused exactly when a transaction
     * is open, and undone without a trace when none is.
     */
    @Override
    public Reality probe(Connection connection) throws SQLException {
        try {
            Queries.run(connection, "BEGIN");
        } catch (SQLException refused) {
            String message = refused.getMessage();
            if (message != null && message.contains("within a transaction")) {
                return Reality.OPEN;
            }
            throw refused;
        }
        Queries.run(connection, "ROLLBACK");
        return Reality.NONE;
    }

    @Override
    public boolean probeIsCheap() {
        return false;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }
}
