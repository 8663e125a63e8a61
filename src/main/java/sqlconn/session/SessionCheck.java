package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/** Whether a session can go on. Runs in the session's own thread, and leaves its transaction as it is. */
final class SessionCheck {
    private static final String RESET = "'.reset' lets the next statement connect anew";

    private final HealthLog log;
    private final int seconds;

    /** @param deadline of the whole probe; half of it is for this */
    SessionCheck(HealthLog log, Duration deadline) {
        this.log = log;
        this.seconds = (int) Math.max(1, deadline.toSeconds() / 2);
    }

    void check(Session session) {
        Connection current = session.current();
        if (session.state() == TransactionState.LOST) {
            log.add(Kind.SESSION, Outcome.FAILED, "its connection was lost", RESET);
            return;
        }
        if (current == null) {
            log.add(Kind.SESSION, Outcome.OK, session.state().description() + ", not connected yet", null);
            return;
        }
        long start = System.nanoTime();
        boolean answers = answers(session, current);
        double millis = (System.nanoTime() - start) / 1e6;
        if (!answers) {
            log.add(new HealthStep(Kind.SESSION, Outcome.FAILED, millis, "its connection does not answer", RESET));
            return;
        }
        boolean failed = session.state() == TransactionState.FAILED;
        int statements = session.openStatements();
        String open = session.inTransaction() && !failed ? " of " + Counted.statements(statements) : "";
        log.add(new HealthStep(
                Kind.SESSION,
                failed ? Outcome.WARNING : Outcome.OK,
                millis,
                session.state().description() + open,
                failed ? "ROLLBACK ends it; nothing else goes on" : null));
    }

    private boolean answers(Session session, Connection current) {
        try {
            return session.dialect().healthChecks().answers(current, seconds);
        } catch (SQLException gone) {
            return false;
        }
    }
}
