package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/** H2's transactions: DDL commits, and so does DDL that then fails, unless it could not even be parsed (seen with 2.5). */
final class H2Transactions extends JdbcTransactions {
    @Override
    public boolean ddlCommits() {
        return true;
    }

    @Override
    public Reality afterDdl(Connection connection, boolean succeeded) throws SQLException {
        String uncommitted = Queries.firstText(
                connection,
                "SELECT CONTAINS_UNCOMMITTED FROM INFORMATION_SCHEMA.SESSIONS WHERE SESSION_ID = SESSION_ID()");
        return uncommitted.equalsIgnoreCase("true") ? Reality.OPEN : Reality.NONE;
    }
}
