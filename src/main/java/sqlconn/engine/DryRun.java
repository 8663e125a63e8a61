package sqlconn.engine;

import sqlconn.SourcePosition;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** An input of which nothing is kept: all of it is one transaction, and its own transactions are savepoints in that one. */
final class DryRun {
    private static final String SAVEPOINT = "sqlconn_dry_run";
    private static final SourcePosition AT_THE_END = new SourcePosition("--dry-run", 1, 1);

    private final Session session;
    private boolean begun;

    DryRun(Session session) {
        this.session = session;
    }

    /** BEGIN, COMMIT or ROLLBACK of the input; the transaction is open. */
    void verb(StatementKind kind) {
        if (kind == StatementKind.BEGIN) {
            run(StatementKind.SAVEPOINT, "SAVEPOINT " + SAVEPOINT);
            begun = true;
        } else if (begun) {
            begun = false;
            if (kind == StatementKind.ROLLBACK) {
                run(StatementKind.ROLLBACK_TO, "ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            }
            run(StatementKind.RELEASE, "RELEASE SAVEPOINT " + SAVEPOINT);
        } else if (kind == StatementKind.ROLLBACK) {
            session.rollback(null);
        }
    }

    /** The input has ended without a failure: rolls it back, and says what it was. */
    String finish() {
        String checks = session.confirmation().deferredChecks();
        if (checks != null && session.state() == TransactionState.ACTIVE) {
            run(StatementKind.SESSION_SETTING, checks);
        }
        boolean wrote = session.inTransaction() && session.confirmation().hasWritten();
        String amount = wrote ? session.confirmation().pending().listed() : "nothing was changed";
        session.rollback(null);
        return "dry run, rolled back: " + amount;
    }

    private void run(StatementKind kind, String sql) {
        OwnStatements.run(session, new SqlStatement(sql, kind, AT_THE_END));
    }
}
