package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Transactions by JDBC's own calls, for databases that are not known by name. */
final class GenericTransactions implements TransactionRules {
    @Override
    public void begin(Connection connection, @Nullable String typed) throws SQLException {
        connection.setAutoCommit(false);
    }

    @Override
    public void commit(Connection connection, @Nullable String typed) throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    @Override
    public void rollback(Connection connection, @Nullable String typed) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    @Override
    public Reality probe(Connection connection) {
        return Reality.UNKNOWN;
    }

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }
}
