package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's and MySQL's transactions. Each answer of the server carries a flag that says whether a transaction is open
 * (SERVER_STATUS_IN_TRANS), so that the implicit commits of DDL are seen.
 */
final class MariaDbTransactions implements TransactionRules {
    private static final int SERVER_STATUS_IN_TRANS = 1;

    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "START TRANSACTION" : typed);
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "COMMIT" : typed);
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "ROLLBACK" : typed);
    }

    @Override
    public Reality probe(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(org.mariadb.jdbc.Connection.class)) {
            return Reality.UNKNOWN;
        }
        int status = connection
                .unwrap(org.mariadb.jdbc.Connection.class)
                .getContext()
                .getServerStatus();
        return (status & SERVER_STATUS_IN_TRANS) == 0 ? Reality.NONE : Reality.OPEN;
    }

    /**
     * An error of the server carries no flags, and the driver then assumes an open transaction (ErrorPacket, Connector/J
     * 3.5 and 4.0). The answer to a statement that does nothing brings the flags.
     */
    @Override
    public Reality probeAfterError(Connection connection) throws SQLException {
        Queries.run(connection, "DO 1");
        return probe(connection);
    }

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }

    @Override
    public boolean answersGetLost() {
        return true;
    }

    @Override
    public boolean ddlCommits() {
        return true;
    }
}
