package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Transactions through JDBC's own calls, for databases where the verbs as text do not work (Derby has none of them) or do
 * less than they say (in HSQLDB 2.7, INSERT after a typed START TRANSACTION commits at once while the auto-commit flag is
 * on). The flag is off exactly while a transaction is open, so that it tells the state.
 */
class JdbcTransactions implements TransactionRules {
    private static final Set<String> PLAIN = Set.of(
            "BEGIN",
            "BEGIN TRANSACTION",
            "BEGIN WORK",
            "BEGIN TRAN",
            "START TRANSACTION",
            "COMMIT",
            "COMMIT TRANSACTION",
            "COMMIT WORK",
            "COMMIT TRAN",
            "END",
            "END TRANSACTION",
            "END WORK",
            "ROLLBACK",
            "ROLLBACK TRANSACTION",
            "ROLLBACK WORK",
            "ROLLBACK TRAN",
            "ABORT");

    /** A BEGIN with options is carried out by the call and then sent, because JDBC has no words for them. */
    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        if (!connection.getMetaData().supportsTransactions()) {
            throw NoTransactions.none();
        }
        connection.setAutoCommit(false);
        if (typed == null || isPlain(typed)) {
            return null;
        }
        try {
            return Queries.run(connection, typed);
        } catch (SQLException refused) {
            forget(connection);
            throw refused;
        }
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        if (connection.getAutoCommit()) {
            return nothingOpen();
        }
        SQLWarning warning = null;
        if (typed == null || isPlain(typed)) {
            connection.commit();
        } else {
            warning = Queries.run(connection, typed);
        }
        connection.setAutoCommit(true);
        return warning;
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        if (connection.getAutoCommit()) {
            return nothingOpen();
        }
        connection.rollback();
        connection.setAutoCommit(true);
        return null;
    }

    private static SQLWarning nothingOpen() {
        return new SQLWarning("no transaction is open");
    }

    static boolean isPlain(String verb) {
        return PLAIN.contains(String.join(" ", verb.strip().split("\\s+")).toUpperCase(Locale.ROOT));
    }

    @Override
    public boolean opens(Connection connection) throws SQLException {
        return connection.getMetaData().supportsTransactions();
    }

    @Override
    public Reality probe(Connection connection) throws SQLException {
        return connection.getAutoCommit() ? Reality.NONE : Reality.OPEN;
    }

    /** JDBC commits what is open when the flag goes on; what was open here is gone already. */
    @Override
    public void forget(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Whether a statement that failed ended the transaction, JDBC cannot say. */
    @Override
    public Reality afterDdl(Connection connection, boolean succeeded) throws SQLException {
        if (!connection.getMetaData().dataDefinitionCausesTransactionCommit()) {
            return probe(connection);
        }
        return succeeded ? Reality.NONE : Reality.UNKNOWN;
    }

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return true;
    }
}
