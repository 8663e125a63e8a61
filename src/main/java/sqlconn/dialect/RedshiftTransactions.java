package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Redshift's transactions. As in PostgreSQL, from which server and driver descend, any error aborts the transaction, a COMMIT
 * then rolls back without a word, and a result is streamed only inside one.
 */
final class RedshiftTransactions extends JdbcTransactions {
    @Override
    public Reality probeAfterError(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? Reality.NONE : Reality.FAILED;
    }

    /** What was said after an error stands until the transaction ends. */
    @Override
    public boolean probeIsCheap() {
        return false;
    }

    @Override
    public boolean streamsOnlyInside() {
        return true;
    }
}
