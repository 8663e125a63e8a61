package sqlconn.session;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sqlconn.ConfigException;
import sqlconn.UsageException;
import sqlconn.dialect.JdbcTarget;

/** Closes all that a named connection has open, and reads its definition anew. */
final class ConnectionReset {
    /** How long a server may take to roll back what is given up anyway. */
    private static final long PATIENCE_MILLIS = 5_000;

    private final NamedConnection connection;
    private final List<Session> sessions;

    ConnectionReset(NamedConnection connection, List<Session> sessions) {
        this.connection = connection;
        this.sessions = sessions;
    }

    ResetReport reset(Session asking, boolean force) {
        int statements = openStatements();
        if (!force) {
            refuseLoss(statements);
        }
        TransactionState before = asking.state();
        boolean confirmed = true;
        for (Session session : sessions) {
            confirmed &= rollback(session);
        }
        int closed = connection.closeAll();
        for (Session session : sessions) {
            session.discard();
        }
        JdbcTarget old = connection.target();
        String warning = null;
        JdbcTarget next = old;
        try {
            next = read();
        } catch (ConfigException wrong) {
            warning = DefinitionChange.keptBecause(wrong);
        }
        connection.redefine(next);
        return new ResetReport(before, statements, confirmed, closed, !next.equals(old), warning);
    }

    /**
     * Rolls back what a session has open, if the server does so in time; else cuts its connection.
     *
     * @return whether the server said that it rolled back, or nothing was open
     */
    private static boolean rollback(Session session) {
        if (!session.inTransaction()) {
            return true;
        }
        FutureTask<Boolean> work = new FutureTask<>(() -> session.rollback(null), true);
        Thread thread = new Thread(work, "sqlconn-rollback");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException connectionGone) {
            return false;
        } catch (TimeoutException silent) {
            session.abort();
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            session.abort();
            return false;
        }
    }

    private JdbcTarget read() {
        JdbcTarget next = connection.definition().read();
        DefinitionChange.checkKind(connection, next);
        return next;
    }

    private int openStatements() {
        int statements = 0;
        for (Session session : sessions) {
            statements += session.openStatements();
        }
        return statements;
    }

    private void refuseLoss(int statements) {
        if (statements > 0) {
            throw new UsageException(
                    "a reset would roll back " + Counted.statements(statements),
                    "commit first, or give them up with '.reset --force'");
        }
        if (connection.options().pool().holdsDatabase() && connection.pool().open() > 0) {
            throw new UsageException(
                    "a reset would lose the database, which is in memory",
                    "'.reset --force' begins again with an empty one");
        }
    }
}
