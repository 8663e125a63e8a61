package sqlconn.session;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.StatementException;
import sqlconn.dialect.Dialect;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** Which statements can be run for nothing, so that a rollback takes back all of it. */
public final class Preview {
    private Preview() {}

    /**
     * Refuses a statement that no rollback would take back, before it is sent.
     *
     * @throws StatementException when none would
     */
    public static void check(Session session, SqlStatement statement) {
        String why = why(session, statement);
        if (why != null) {
            throw new StatementException(
                    "not sent, because it could not be rolled back: " + why, null, null, -1, null, null);
        }
    }

    private static @Nullable String why(Session session, SqlStatement statement) {
        StatementKind kind = statement.kind();
        if (kind.isTransactionVerb()) {
            return "it begins or ends something";
        }
        if (kind == StatementKind.NON_TRANSACTIONAL) {
            return "it cannot run inside a transaction";
        }
        if (kind == StatementKind.SESSION_SETTING
                && !session.dialect().transactions().settingsBelongInside()) {
            return "it changes a setting";
        }
        String inside = session.inTransaction() ? whyInside(session, statement) : null;
        return inside == null ? session.confirmation().whyForGood(statement) : inside;
    }

    /** In a transaction that its own statements can end, only those run of which it is known that they do not. */
    private static @Nullable String whyInside(Session session, SqlStatement statement) {
        Dialect dialect = session.dialect();
        boolean harmless = statement.kind() == StatementKind.READ
                || LoneStatement.changesRows(statement)
                || session.inClosedTransaction();
        try {
            return harmless || dialect.changes().closedBegin(session.connection(), null) == null
                    ? null
                    : "it might commit the open transaction; outside of one it can be previewed";
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, null);
        }
    }
}
