package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import sqlconn.UsageException;
import sqlconn.config.Isolation;

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

    @Override
    public List<String> beginning(TransactionMode mode) {
        if (mode.lock() != null) {
            throw new UsageException(
                    "PostgreSQL has no " + mode.lock().toLowerCase(Locale.ROOT) + " transactions",
                    "'.begin' takes an isolation level, 'read only' or 'read write', and 'deferrable'");
        }
        List<String> modes = new ArrayList<>();
        if (mode.isolation() != null) {
            modes.add("ISOLATION LEVEL " + mode.isolation().sqlName());
        }
        if (mode.readOnly() != null) {
            modes.add(mode.readOnly() ? "READ ONLY" : "READ WRITE");
        }
        if (mode.deferrable()) {
            if (mode.isolation() != Isolation.SERIALIZABLE || !Boolean.TRUE.equals(mode.readOnly())) {
                // The server would take the word, and do nothing about it.
                throw new UsageException(
                        "only a serializable transaction that is read only can be deferrable",
                        "'.begin serializable read only deferrable'");
            }
            modes.add("DEFERRABLE");
        }
        return List.of(modes.isEmpty() ? "BEGIN" : "BEGIN " + String.join(", ", modes));
    }

    @Override
    public boolean hasSavepoints() {
        return true;
    }

    @Override
    public List<String> modeWords() {
        return List.of("read committed", "repeatable read", "serializable", "read only", "read write", "deferrable");
    }

    /** SHOW takes no snapshot, so that the transaction still begins with the user's own first statement. */
    @Override
    public TransactionCharacteristics characteristics(Connection connection, List<String> begunWith)
            throws SQLException {
        List<String> shown = Queries.firstTexts(
                connection,
                "SHOW transaction_isolation; SHOW transaction_read_only; SHOW transaction_deferrable; "
                        + "SHOW default_transaction_isolation; SHOW default_transaction_read_only; "
                        + "SHOW default_transaction_deferrable");
        List<String> unusual = new ArrayList<>();
        if (!shown.get(0).equals(shown.get(3))) {
            unusual.add(shown.get(0));
        }
        boolean readOnly = shown.get(1).equals("on");
        if (!shown.get(1).equals(shown.get(4))) {
            unusual.add(readOnly ? "read only" : "read write");
        }
        if (!shown.get(2).equals(shown.get(5))) {
            unusual.add(shown.get(2).equals("on") ? "deferrable" : "not deferrable");
        }
        return new TransactionCharacteristics(shown.get(0), readOnly, unusual);
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
