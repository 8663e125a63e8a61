package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;
import sqlconn.session.HealthReport.Status;

/**
 * Finds out whether a database answers: a connection within the deadline, the driver's own check of it, a round trip. It
 * uses a connection of its own, so an open transaction is not disturbed; a session's connection is only asked whether it
 * lives.
 */
final class HealthProbe {
    /** A round trip that takes longer than this is no longer what a person calls working. */
    private static final double SLOW_MILLIS = 1000;

    private final NamedConnection connection;
    private final Duration deadline;

    HealthProbe(NamedConnection connection, Duration deadline) {
        this.connection = connection;
        this.deadline = deadline;
    }

    HealthReport probe(@Nullable Session session) {
        BlockingQueue<HealthReport> answer = new ArrayBlockingQueue<>(1);
        Thread prober = new Thread(() -> answer.add(run(session)), "sqlconn-health");
        prober.setDaemon(true);
        prober.start();
        HealthReport report;
        try {
            report = answer.poll(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            report = null;
        }
        if (report != null) {
            return report;
        }
        return failed("no answer within " + deadline.toMillis() + " ms", session);
    }

    private HealthReport run(@Nullable Session session) {
        if (session != null && sharesItsOnlyConnection(session)) {
            return onSessionsConnection(session);
        }
        long start = System.nanoTime();
        Connection borrowed;
        try {
            borrowed = connection.borrow();
        } catch (ConnectionException refused) {
            return failed(refused.getMessage() == null ? "cannot connect" : refused.getMessage(), session);
        }
        double borrowMillis = millisSince(start);
        boolean sound = false;
        try {
            HealthReport report = measure(borrowed, borrowMillis, session);
            sound = report.status() != Status.UNREACHABLE;
            return report;
        } finally {
            if (sound) {
                connection.giveBack(borrowed);
            } else {
                connection.discard(borrowed);
            }
        }
    }

    private boolean sharesItsOnlyConnection(Session session) {
        return session.current() != null && connection.pool().limit() == 1;
    }

    private HealthReport onSessionsConnection(Session session) {
        Connection current = session.current();
        return current == null ? failed("the connection was lost", session) : measure(current, 0, session);
    }

    private HealthReport measure(Connection probed, double borrowMillis, @Nullable Session session) {
        try {
            if (!probed.isValid(seconds())) {
                return failed("the driver says that the connection is not valid", session);
            }
            long start = System.nanoTime();
            String statement = connection.dialect().pingStatement();
            if (statement != null) {
                try (Statement ping = probed.createStatement()) {
                    ping.execute(statement);
                }
            }
            double roundTrip = millisSince(start);
            String version = connection.dialect().serverVersion(probed);
            return judge(borrowMillis, roundTrip, version, session);
        } catch (SQLException failure) {
            return failed(connection.dialect().explain(failure, "").message(), session);
        }
    }

    private HealthReport judge(double borrowMillis, double roundTrip, String version, @Nullable Session session) {
        Status status = Status.HEALTHY;
        String problem = null;
        PoolStatus pool = connection.pool();
        if (session != null && sessionIsDead(session)) {
            status = Status.UNREACHABLE;
            problem = "the server answers, but this session's connection was lost; '.reset' opens a new one";
        } else if (session != null && session.state() == TransactionState.FAILED) {
            status = Status.DEGRADED;
            problem = "the session's transaction has failed; ROLLBACK ends it";
        } else if (roundTrip > SLOW_MILLIS) {
            status = Status.DEGRADED;
            problem = "a round trip took " + HealthReport.millis(roundTrip);
        } else if (pool.waiting() > 0) {
            status = Status.DEGRADED;
            problem = pool.waiting() + " waiting for a connection";
        }
        return report(status, problem, borrowMillis, roundTrip, version, session);
    }

    private boolean sessionIsDead(Session session) {
        if (session.state() == TransactionState.LOST) {
            return true;
        }
        Connection current = session.current();
        try {
            return current != null && !current.isValid(seconds());
        } catch (SQLException gone) {
            return true;
        }
    }

    private int seconds() {
        return (int) Math.max(1, deadline.toSeconds());
    }

    private HealthReport failed(String problem, @Nullable Session session) {
        return report(Status.UNREACHABLE, problem, -1, -1, "", session);
    }

    private HealthReport report(
            Status status,
            @Nullable String problem,
            double borrowMillis,
            double roundTrip,
            String version,
            @Nullable Session session) {
        return new HealthReport(
                connection.name(),
                status,
                problem,
                borrowMillis,
                roundTrip,
                version,
                connection.pool(),
                session == null ? null : session.state());
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }
}
