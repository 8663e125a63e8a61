package sqlconn.engine;

import sqlconn.StatementException;
import sqlconn.result.StatementResult;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.session.StatementRun;
import sqlconn.sql.SqlStatement;

/** Statements that stand in no input: a dot-command, or the program itself, has them run. */
final class OwnStatements {
    private OwnStatements() {}

    /** Runs a verb or a setting, which has no rows that anybody waits for. */
    static void run(Session session, SqlStatement statement) {
        try (StatementRun run = session.run(statement, new Parameters())) {
            StatementResult result = run.next();
            while (result != null) {
                result = run.next();
            }
        }
    }

    /** What the program itself refuses. */
    static StatementException refused(String message, String hint) {
        return new StatementException(message, null, null, -1, hint, null);
    }
}
