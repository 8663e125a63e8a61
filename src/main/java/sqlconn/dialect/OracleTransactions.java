package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** Oracle's transactions: DDL commits before and after, even when it then fails. */
final class OracleTransactions extends JdbcTransactions {
    @Override
    public boolean ddlCommits() {
        return true;
    }

    @Override
    public Reality afterDdl(Connection connection, boolean succeeded) throws SQLException {
        String open = Queries.firstText(connection, "SELECT DBMS_TRANSACTION.LOCAL_TRANSACTION_ID FROM DUAL");
        return open.isEmpty() ? Reality.NONE : Reality.OPEN;
    }
}
