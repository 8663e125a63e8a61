package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.config.Isolation;

/**
 * SQLite's transactions. The verbs are sent as text and JDBC's auto-commit flag stays on: with the flag off, sqlite-jdbc
 * 3.54 opens transactions of its own and a typed BEGIN fails inside them.
 */
final class SqliteTransactions implements TransactionRules {
    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "BEGIN" : typed);
    }

    @Override
    public List<String> beginning(TransactionMode mode) {
        if (mode.deferrable() || mode.readOnly() != null) {
            throw new UsageException(
                    "SQLite has no "
                            + (mode.deferrable()
                                    ? "deferrable"
                                    : Boolean.TRUE.equals(mode.readOnly()) ? "read-only" : "read-write")
                            + " transactions",
                    "'.begin deferred', '.begin immediate' or '.begin exclusive' says when it takes its locks");
        }
        if (mode.isolation() != null && mode.isolation() != Isolation.SERIALIZABLE) {
            throw new UsageException(
                    "SQLite has no isolation levels: its transactions are serializable",
                    "'.begin deferred', '.begin immediate' or '.begin exclusive' says when it takes its locks");
        }
        return List.of(mode.lock() == null ? "BEGIN" : "BEGIN " + mode.lock());
    }

    @Override
    public boolean hasSavepoints() {
        return true;
    }

    @Override
    public List<String> modeWords() {
        return List.of("deferred", "immediate", "exclusive");
    }

    /** Transactions of different connections are serializable always; when they lock is what a BEGIN can say. */
    @Override
    public TransactionCharacteristics characteristics(Connection connection, List<String> begunWith) {
        List<String> unusual = new ArrayList<>();
        for (String statement : begunWith) {
            String text = statement.toUpperCase(Locale.ROOT);
            if (text.contains("IMMEDIATE")) {
                unusual.add("immediate");
            } else if (text.contains("EXCLUSIVE")) {
                unusual.add("exclusive");
            }
        }
        return new TransactionCharacteristics("serializable", false, unusual);
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "COMMIT" : typed);
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        return probe(connection) == Reality.OPEN ? Queries.run(connection, typed == null ? "ROLLBACK" : typed) : null;
    }

    /**
     * The driver does not give access to {@code sqlite3_get_autocommit}; but a BEGIN is refused exactly when a transaction
     * is open, and undone without a trace when none is.
     */
    @Override
    public Reality probe(Connection connection) throws SQLException {
        try {
            Queries.run(connection, "BEGIN");
        } catch (SQLException refused) {
            String message = refused.getMessage();
            if (message != null && message.contains("within a transaction")) {
                return Reality.OPEN;
            }
            throw refused;
        }
        Queries.run(connection, "ROLLBACK");
        return Reality.NONE;
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
