package sqlconn.dialect;

import java.sql.Connection;

/**
 * Trino's transactions. Most connectors write only outside of one ("Catalog only supports writes using autocommit"), so
 * none is opened that was not asked for: each statement takes effect by itself.
 */
final class TrinoTransactions extends JdbcTransactions {
    @Override
    public boolean opens(Connection connection) {
        return false;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }
}
