package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.SqlStatement;

/**
 * How a read-only connection is kept read-only. The database refuses writes by itself; what could talk it out of that, and
 * what it carries out all the same because it counts as no write, is not sent at all.
 */
public interface ReadOnlyRules {
    /**
     * Has the database refuse writes: in the open transaction, if there is one, and in all that follow. It is done before each
     * statement, because the one before may have called a function that changed the setting.
     *
     * @param inTransaction whether a transaction is open
     * @return false when the open transaction can write and nothing can be done about it
     * @throws SQLException when the database refuses, or the connection is lost
     */
    boolean enforce(Connection connection, boolean inTransaction) throws SQLException;

    /** Why a statement is not sent, as a clause without a full stop; null when it may be sent. */
    @Nullable
    String refusal(SqlStatement statement);
}
