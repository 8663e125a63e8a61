package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Trino's transactions. Most connectors write only outside of one ("Catalog only supports writes using autocommit"), so
 * none is opened that was not asked for: each statement takes effect by itself.
 */
final class TrinoTransactions extends JdbcTransactions {
    private static final Pattern BEGIN = Pattern.compile(
            "(?:START TRANSACTION|BEGIN(?: TRANSACTION| WORK)?)((?: (?:ISOLATION LEVEL (?:READ UNCOMMITTED|READ"
                    + " COMMITTED|REPEATABLE READ|SERIALIZABLE)|READ ONLY|READ WRITE))*)");

    /** The driver begins with the first statement that follows, and refuses a START TRANSACTION inside as a nested one. */
    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        String words = typed == null
                ? "BEGIN"
                : String.join(" ", typed.strip().split("[\\s,]+")).toUpperCase(Locale.ROOT);
        Matcher options = BEGIN.matcher(words);
        if (!options.matches()) {
            throw new SQLException("Trino has no such option of START TRANSACTION");
        }
        connection.setReadOnly(options.group(1).contains("READ ONLY"));
        connection.setTransactionIsolation(level(options.group(1)));
        return super.begin(connection, null);
    }

    private static int level(String options) {
        if (options.contains("SERIALIZABLE")) {
            return Connection.TRANSACTION_SERIALIZABLE;
        }
        if (options.contains("REPEATABLE READ")) {
            return Connection.TRANSACTION_REPEATABLE_READ;
        }
        return options.contains("READ COMMITTED")
                ? Connection.TRANSACTION_READ_COMMITTED
                : Connection.TRANSACTION_READ_UNCOMMITTED;
    }

    @Override
    public boolean opens(Connection connection) {
        return false;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }
}
