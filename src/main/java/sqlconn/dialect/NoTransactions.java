package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLWarning;
import org.jspecify.annotations.Nullable;

/** A database without transactions: every statement takes effect at once, and a typed verb is an error. */
final class NoTransactions implements TransactionRules {
    @Override
    public boolean opens(Connection connection) {
        return false;
    }

    @Override
    public @Nullable SQLWarning begin(Connection connection, @Nullable String typed) throws SQLException {
        throw none();
    }

    @Override
    public @Nullable SQLWarning commit(Connection connection, @Nullable String typed) throws SQLException {
        throw none();
    }

    @Override
    public @Nullable SQLWarning rollback(Connection connection, @Nullable String typed) throws SQLException {
        throw none();
    }

    static SQLException none() {
        return new SQLFeatureNotSupportedException("this database has no transactions");
    }

    @Override
    public Reality probe(Connection connection) {
        return Reality.NONE;
    }

    @Override
    public boolean probeIsCheap() {
        return true;
    }

    @Override
    public boolean settingsBelongInside() {
        return false;
    }
}
