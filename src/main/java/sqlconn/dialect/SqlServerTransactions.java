package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server's transactions. The verbs go as text: with JDBC's flag off, a typed BEGIN TRANSACTION would be nested into one
 * that the driver opened, and the COMMIT that belongs to it would commit nothing. {@code XACT_STATE()} is the server's own
 * word: 1 for open, -1 for one that can only be rolled back.
 */
final class SqlServerTransactions implements TransactionRules {
    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "BEGIN TRANSACTION" : typed);
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "COMMIT TRANSACTION" : typed);
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        return probe(connection) == Reality.NONE
                ? null
                : Queries.run(connection, typed == null ? "ROLLBACK TRANSACTION" : typed);
    }

    @Override
    public Reality probe(Connection connection) throws SQLException {
        return switch (Queries.firstText(connection, "SELECT XACT_STATE()")) {
            case "0" -> Reality.NONE;
            case "-1" -> Reality.FAILED;
            default -> Reality.OPEN;
        };
    }

    @Override
    public boolean probeIsCheap() {
        return false;
    }

    @Override
    public boolean settingsBelongInside() {
        return true;
    }
}
