package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.config.Isolation;

/**
 * MariaDB's and MySQL's transactions. Each answer of the server carries a flag that says whether a transaction is open
 * (SERVER_STATUS_IN_TRANS), so that the implicit commits of DDL are seen.
 */
final class MariaDbTransactions implements TransactionRules {
    private static final int SERVER_STATUS_IN_TRANS = 1;

    /** A COMMIT, ROLLBACK or DDL inside an XA transaction, which only XA's own verbs end. */
    static final int ER_XAER_RMFAIL = 1399;

    private static final String HABITS = "SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_isolation', "
            + "'transaction_isolation', 'tx_read_only', 'transaction_read_only')";

    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        return Queries.run(connection, typed == null ? "START TRANSACTION" : typed);
    }

    /** The level is said before the transaction, and holds for the next one only. */
    @Override
    public List<String> beginning(TransactionMode mode) {
        if (mode.lock() != null || mode.deferrable()) {
            String word = mode.lock() == null ? "deferrable" : mode.lock().toLowerCase(Locale.ROOT);
            throw new UsageException(
                    "MariaDB and MySQL have no " + word + " transactions",
                    "'.begin' takes an isolation level, and 'read only' or 'read write'");
        }
        List<String> statements = new ArrayList<>();
        if (mode.isolation() != null) {
            statements.add("SET TRANSACTION ISOLATION LEVEL " + mode.isolation().sqlName());
        }
        statements.add(
                mode.readOnly() == null
                        ? "START TRANSACTION"
                        : mode.readOnly() ? "START TRANSACTION READ ONLY" : "START TRANSACTION READ WRITE");
        return statements;
    }

    @Override
    public boolean hasSavepoints() {
        return true;
    }

    @Override
    public List<String> modeWords() {
        return List.of(
                "read uncommitted", "read committed", "repeatable read", "serializable", "read only", "read write");
    }

    /**
     * What the server's variables say is the session's habit; what was said for this one transaction it tells nobody without
     * the PROCESS privilege, and is taken from the statements that said it. The variables are {@code tx_isolation} in MariaDB
     * before 11.1 and {@code transaction_isolation} in MySQL 8.
     */
    @Override
    public TransactionCharacteristics characteristics(Connection connection, List<String> begunWith)
            throws SQLException {
        String habit = "";
        boolean readsOnly = false;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HABITS)) {
            while (rows.next()) {
                if (rows.getString(1).endsWith("isolation")) {
                    habit = words(rows.getString(2));
                } else {
                    readsOnly = rows.getString(2).equals("ON");
                }
            }
        }
        String isolation = habit;
        boolean readOnly = readsOnly;
        List<String> unusual = new ArrayList<>();
        for (String statement : begunWith) {
            String text = statement.toUpperCase(Locale.ROOT).replace('-', ' ').replaceAll("\\s+", " ");
            for (Isolation level : Isolation.values()) {
                isolation = text.contains(level.sqlName()) ? words(level.sqlName()) : isolation;
            }
            readOnly = text.contains("READ ONLY") || (readOnly && !text.contains("READ WRITE"));
            if (text.contains("CONSISTENT SNAPSHOT")) {
                unusual.add("consistent snapshot");
            }
        }
        if (readOnly != readsOnly) {
            unusual.add(0, readOnly ? "read only" : "read write");
        }
        if (!isolation.equals(habit)) {
            unusual.add(0, isolation);
        }
        return new TransactionCharacteristics(isolation, readOnly, unusual);
    }

    private static String words(String level) {
        return level.toLowerCase(Locale.ROOT).replace('-', ' ');
    }

    /** {@code SET TRANSACTION …} and {@code SET @@transaction_isolation = …}, without SESSION or GLOBAL. */
    @Override
    public boolean announcesTransaction(String statement) {
        if (!statement.regionMatches(true, 0, "SET", 0, 3)) {
            return false;
        }
        String rest = statement.substring(3).stripLeading();
        return startsWith(rest, "TRANSACTION")
                || startsWith(rest, "@@transaction_isolation")
                || startsWith(rest, "@@tx_isolation");
    }

    private static boolean startsWith(String text, String word) {
        return text.regionMatches(true, 0, word, 0, word.length());
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        try {
            return Queries.run(connection, typed == null ? "COMMIT" : typed);
        } catch (SQLException refused) {
            if (typed != null || refused.getErrorCode() != ER_XAER_RMFAIL) {
                throw refused;
            }
            Queries.run(connection, xa("END", connection, ""));
            return Queries.run(connection, xa("COMMIT", connection, " ONE PHASE"));
        }
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        try {
            return Queries.run(connection, typed == null ? "ROLLBACK" : typed);
        } catch (SQLException refused) {
            if (typed != null || refused.getErrorCode() != ER_XAER_RMFAIL) {
                throw refused;
            }
            return rollbackXa(connection);
        }
    }

    private static @Nullable SQLWarning rollbackXa(Connection connection) throws SQLException {
        try {
            Queries.run(connection, xa("END", connection, ""));
        } catch (SQLException deadlocked) {
            // The server has marked it for rollback only, which is what comes.
            return Queries.run(connection, xa("ROLLBACK", connection, ""));
        }
        return Queries.run(connection, xa("ROLLBACK", connection, ""));
    }

    /** A verb of the XA transaction that the program itself opens; its name is one of this connection alone. */
    static String xa(String verb, Connection connection, String rest) throws SQLException {
        return "XA " + verb + " 'sqlconn-"
                + connection
                        .unwrap(org.mariadb.jdbc.Connection.class)
                        .getContext()
                        .getThreadId()
                + "'" + rest;
    }

    @Override
    public Reality probe(Connection connection) throws SQLException {
        if (!connection.isWrapperFor(org.mariadb.jdbc.Connection.class)) {
            return Reality.UNKNOWN;
        }
        int status = connection
                .unwrap(org.mariadb.jdbc.Connection.class)
                .getContext()
                .getServerStatus();
        return (status & SERVER_STATUS_IN_TRANS) == 0 ? Reality.NONE : Reality.OPEN;
    }

    /**
     * An error of the server carries no flags, and the driver then assumes an open transaction (ErrorPacket, Connector/J
     * 3.5 and 4.0). The answer to a statement that does nothing brings the flags.
     */
    @Override
    public Reality probeAfterError(Connection connection) throws SQLException {
        Queries.run(connection, "DO 1");
        return probe(connection);
    }

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }

    @Override
    public boolean answersGetLost() {
        return true;
    }

    @Override
    public boolean savepointsHaveUniqueNames() {
        return true;
    }

    @Override
    public boolean ddlCommits() {
        return true;
    }
}
