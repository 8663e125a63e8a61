package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB's transactions. The verbs go as text. Any error inside a transaction aborts it, a COMMIT of an aborted one rolls
 * back and says nothing, and a second BEGIN is such an error (DuckDB 2.0): so the state is asked with a query that cannot
 * fail otherwise.
 */
final class DuckDbTransactions implements TransactionRules {
    private static final String ABORTED = "transaction is aborted";

    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "BEGIN TRANSACTION" : typed);
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "COMMIT" : typed);
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        return probe(connection) == Reality.NONE ? null : Queries.run(connection, typed == null ? "ROLLBACK" : typed);
    }

    /** Outside a transaction each query is one of its own, with its own number. */
    @Override
    public Reality probe(Connection connection) throws SQLException {
        try {
            String first = Queries.firstText(connection, "SELECT txid_current()");
            String second = Queries.firstText(connection, "SELECT txid_current()");
            return first.equals(second) ? Reality.OPEN : Reality.NONE;
        } catch (SQLException refused) {
            String message = refused.getMessage();
            if (message != null && message.contains(ABORTED)) {
                return Reality.FAILED;
            }
            throw refused;
        }
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
