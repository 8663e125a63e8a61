package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import sqlconn.StatementException;
import sqlconn.dialect.ReadOnlyRules;
import sqlconn.sql.SqlStatement;

/** Keeps the session of a read-only connection read-only, whatever its statements do. */
final class ReadOnlyGuard {
    private final ReadOnlyRules rules;

    ReadOnlyGuard(ReadOnlyRules rules) {
        this.rules = rules;
    }

    /**
     * Lets a statement pass that only reads. In doubt it is a write.
     *
     * @throws StatementException when it writes, or would make the connection writable
     */
    void check(SqlStatement statement) {
        String reason = rules.refusal(statement);
        if (reason != null) {
            throw refused(reason, "read_only in the connection's section, --read-only or the URL asks for it");
        }
    }

    /**
     * Has the database itself refuse writes, before something is sent.
     *
     * @param state what the session is doing; a failed transaction does nothing anyhow
     * @throws StatementException when the open transaction can write
     * @throws SQLException when the database refuses, or the connection is lost
     */
    void enforce(Connection connection, TransactionState state) throws SQLException {
        if (state != TransactionState.FAILED && !rules.enforce(connection, state == TransactionState.ACTIVE)) {
            throw refused("the open transaction can write", "ROLLBACK ends it");
        }
    }

    private static StatementException refused(String why, String hint) {
        return new StatementException("this connection is read-only, and " + why, null, null, -1, hint, null);
    }
}
