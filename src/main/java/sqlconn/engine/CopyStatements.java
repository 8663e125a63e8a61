package sqlconn.engine;

import java.io.OutputStream;
import sqlconn.session.CopyInRun;
import sqlconn.session.Session;
import sqlconn.sql.SqlStatement;

/** COPY between the server and the client, inside the transaction that it belongs to. */
final class CopyStatements {
    private final Session session;
    private final WorkPolicy policy;

    CopyStatements(Session session, WorkPolicy policy) {
        this.session = session;
        this.policy = policy;
    }

    /**
     * Carries out COPY … FROM STDIN; returns how many rows went in.
     *
     * @param undoable whether it shall be possible to take it back later
     */
    long in(SqlStatement statement, CopyData data, boolean undoable) {
        policy.enter();
        if (undoable) {
            policy.undoPoint();
        }
        try (CopyInRun copy = session.copyIn(statement)) {
            String lines = data.next();
            while (lines != null) {
                copy.write(lines);
                lines = data.next();
            }
            return copy.finish();
        }
    }

    /** Carries out COPY … TO STDOUT. */
    void out(SqlStatement statement, OutputStream out) {
        policy.enterReading();
        session.copyOut(statement, out);
    }
}
