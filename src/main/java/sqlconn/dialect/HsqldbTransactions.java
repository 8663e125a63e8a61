package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** HSQLDB's transactions: DDL commits, and so does DDL that then fails, unless it could not be compiled (seen with 2.7). */
final class HsqldbTransactions extends JdbcTransactions {
    @Override
    public boolean ddlCommits() {
        return true;
    }

    @Override
    public Reality afterDdl(Connection connection, boolean succeeded) throws SQLException {
        String open = Queries.firstText(
                connection,
                "SELECT TRANSACTION_SIZE FROM INFORMATION_SCHEMA.SYSTEM_SESSIONS WHERE SESSION_ID = SESSION_ID()");
        return open.equals("0") ? Reality.NONE : Reality.OPEN;
    }
}
