package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.session.StatementBatch;
import sqlconn.sql.SqlStatement;

/**
 * Gathers the INSERTs of a script that follow each other, so that a dump of a hundred thousand rows does not take a hundred
 * thousand exchanges. Only where nobody could tell the difference: in one transaction, stopping at the first error, with
 * nothing to be said about each statement.
 */
final class InsertCollector {
    private static final int MOST_STATEMENTS = 1000;
    private static final int MOST_CHARACTERS = 256 * 1024;

    private final StatementExecutor executor;
    private final boolean allowed;
    private final List<SqlStatement> gathered = new ArrayList<>();
    private int characters;
    private @Nullable SqlStatement failed;

    /**
     * @param allowed whether the database gains from it, and an error ends the run
     */
    InsertCollector(StatementExecutor executor, boolean allowed) {
        this.executor = executor;
        this.allowed = allowed;
    }

    /** Takes a statement to run it later; false when it has to run by itself. */
    boolean take(SqlStatement statement) {
        if (!allowed || !StatementBatch.takes(statement) || !executor.silent()) {
            return false;
        }
        gathered.add(statement);
        characters += statement.text().length();
        if (gathered.size() == MOST_STATEMENTS || characters > MOST_CHARACTERS) {
            runAll();
        }
        return true;
    }

    /**
     * Runs what was gathered.
     *
     * @throws SqlconnException when a statement fails, which is then {@link #failed()}
     */
    void runAll() {
        if (gathered.isEmpty()) {
            return;
        }
        List<SqlStatement> statements = List.copyOf(gathered);
        gathered.clear();
        characters = 0;
        failed = statements.get(0);
        if (statements.size() == 1 || !executor.executeTogether(statements)) {
            for (SqlStatement statement : statements) {
                failed = statement;
                executor.execute(statement, () -> null, false);
            }
        }
        failed = null;
    }

    /** The statement of the gathered ones that failed, or null. */
    @Nullable
    SqlStatement failed() {
        return failed;
    }
}
