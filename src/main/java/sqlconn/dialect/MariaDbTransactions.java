package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB's and MySQL's transactions. Each answer of the server carries a flag that says whether a transaction is open
 * (SERVER_STATUS_IN_TRANS), so that the implicit commits of DDL are seen.
 */
final class MariaDbTransactions implements TransactionRules {
    private static final int SERVER_STATUS_IN_TRANS = 1;

    @Override
    public void begin(Connection connection, @Nullable String typed) throws SQLException {
        Queries.run(connection, typed == null ? "START TRANSACTION" : typed);
    }

    @Override
    public void commit(Connection connection, @Nullable String typed) throws SQLException {
        Queries.run(connection, typed == null ? "COMMIT" : typed);
    }

    @Override
    public void rollback(Connection connection, @Nullable String typed) throws SQLException {
        Queries.run(connection, typed == null ? "ROLLBACK" : typed);
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

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }

    @Override
    public boolean ddlCommits() {
        return true;
    }
}
