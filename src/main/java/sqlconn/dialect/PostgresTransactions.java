package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;

/**
 * PostgreSQL's transactions. The driver reads the state from each ReadyForQuery message of the protocol, which is the
 * server's own word. JDBC's auto-commit flag goes off with the transaction, because the driver reads a result in portions
 * only then; with the flag off and nothing open it sends BEGIN together with the next statement.
 */
final class PostgresTransactions implements TransactionRules {
    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        SQLWarning warning = typed == null ? null : Queries.run(connection, typed);
        connection.setAutoCommit(false);
        return warning;
    }

    /** The session asks {@link #probe} first: the server answers the COMMIT of a failed transaction with ROLLBACK. */
    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        SQLWarning warning = null;
        if (typed != null) {
            warning = Queries.run(connection, typed);
        } else if (!connection.getAutoCommit()) {
            connection.commit();
        }
        forget(connection);
        return warning;
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        SQLWarning warning = null;
        if (typed != null) {
            warning = Queries.run(connection, typed);
        } else if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        forget(connection);
        return warning;
    }

    /** COMMIT AND CHAIN leaves a new transaction open, and then the flag stays as it is. */
    @Override
    public void forget(Connection connection) throws SQLException {
        if (probe(connection) == Reality.NONE) {
            connection.setAutoCommit(true);
        }
    }

    @Override
    public Reality probe(Connection connection) throws SQLException {
        return switch (connection.unwrap(BaseConnection.class).getTransactionState()) {
            case IDLE -> Reality.NONE;
            case OPEN -> Reality.OPEN;
            case FAILED -> Reality.FAILED;
        };
    }

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return true;
    }

    @Override
    public @Nullable TransactionMark mark(Connection connection) throws SQLException {
        return PostgresMark.take(connection);
    }

    @Override
    public boolean answersGetLost() {
        return true;
    }

    @Override
    public boolean streamsOnlyInside() {
        return true;
    }
}
