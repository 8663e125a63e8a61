package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;
import sqlconn.sql.TextSearch;

/**
 * Statements that are sent together, because one by one the exchange costs more than the work. What happens is the same as
 * one by one: they run behind a savepoint, and if one fails, all are taken back and the caller runs them singly, which
 * finds the one and its error.
 */
public final class StatementBatch {
    private static final String SAVEPOINT = "sqlconn_batch";

    private final Session session;
    private long changed;

    /** A batch in this session, which must have a transaction open. */
    public StatementBatch(Session session) {
        this.session = session;
    }

    /**
     * Whether a statement may be one of a batch: an INSERT that gives no rows back and does not itself end the transaction,
     * without placeholders.
     */
    public static boolean takes(SqlStatement statement) {
        if (statement.kind() != StatementKind.WRITE) {
            return false;
        }
        String text = statement.text();
        boolean insert = text.regionMatches(true, 0, "INSERT INTO ", 0, 12);
        return insert && !TextSearch.mentions(text, "RETURNING") && text.indexOf('?') < 0 && !hasPlaceholder(text);
    }

    /** A colon before a letter may be a placeholder; in doubt it is one. */
    private static boolean hasPlaceholder(String text) {
        int colon = text.indexOf(':');
        while (colon >= 0 && colon + 1 < text.length()) {
            if (Character.isJavaIdentifierStart(text.charAt(colon + 1))) {
                return true;
            }
            colon = text.indexOf(':', colon + 1);
        }
        return false;
    }

    /**
     * Runs the statements together.
     *
     * @return whether they all ran; if not, none has had any effect
     * @throws sqlconn.SqlconnException when the connection is lost, or the database ended the transaction
     */
    public boolean run(List<SqlStatement> statements) {
        List<String> texts = new ArrayList<>(statements.size());
        for (SqlStatement statement : statements) {
            session.guard(statement);
            texts.add(statement.text());
        }
        long started = System.nanoTime();
        Connection connection = session.connection();
        session.runs(StatementKind.WRITE);
        try (Statement handle = connection.createStatement()) {
            handle.execute("SAVEPOINT " + SAVEPOINT);
            SQLException failure = attempt(handle, texts);
            if (failure == null) {
                session.notices().tell(handle.getWarnings());
            }
            session.running().ended(handle, null, connection);
            if (failure == null) {
                end(connection, "RELEASE SAVEPOINT " + SAVEPOINT);
                session.outcomes().batchSucceeded(statements, changed, started);
                return true;
            }
            return takeBack(connection, failure);
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, "", null, StatementKind.WRITE);
        }
    }

    private @Nullable SQLException attempt(Statement handle, List<String> texts) {
        try {
            session.running().started(handle);
            changed = session.dialect().runTogether(handle, texts);
            return null;
        } catch (SQLException failure) {
            return failure;
        }
    }

    /** Without its savepoint the transaction is gone, and what is told is the failure that ended it. */
    private boolean takeBack(Connection connection, SQLException failure) {
        try {
            end(connection, "ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            end(connection, "RELEASE SAVEPOINT " + SAVEPOINT);
            return false;
        } catch (SQLException gone) {
            throw session.settleAfterFailure(failure, "", null, StatementKind.WRITE);
        }
    }

    private static void end(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
