package sqlconn.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.DatabaseError;
import sqlconn.dialect.HealthChecks;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.ServerAddress;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/**
 * Finds out whether a statement would run now, step by step, and where the way to that ends. It works on a connection of its
 * own, which it makes for that and closes again, within the pool's limit; a session's connection is only asked whether it
 * answers, by the session's own thread.
 */
final class HealthProbe {
    private static final long LOOK_FOR_STOP_MILLIS = 50;

    private final NamedConnection connection;
    private final HealthChecks checks;
    private final JdbcTarget target;
    private final HealthRequest request;
    private final HealthLog log = new HealthLog();
    private final long end;
    private volatile @Nullable Statement check;

    HealthProbe(NamedConnection connection, HealthRequest request) {
        this.connection = connection;
        this.checks = connection.dialect().healthChecks();
        this.target = connection.target();
        this.request = request;
        this.end = System.nanoTime() + request.deadline().toNanos();
    }

    HealthReport probe(@Nullable Session session) {
        boolean opened = session != null && session.current() != null;
        FutureTask<Void> work = new FutureTask<>(() -> run(opened), null);
        Thread prober = new Thread(work, "sqlconn-health");
        prober.setDaemon(true);
        prober.start();
        if (session != null) {
            new SessionCheck(log, request.deadline()).check(session);
        }
        String ended = await(work);
        if (session != null) {
            tellPool();
        }
        List<HealthStep> steps = log.close(ended);
        return new HealthReport(
                connection.name(), connection.dialect().name(), connection.redactedUrl(), steps, log.facts());
    }

    /** Waits for the work; returns what is wrong with the step at which it was left, if it was. */
    private String await(FutureTask<Void> work) {
        while (true) {
            try {
                work.get(LOOK_FOR_STOP_MILLIS, TimeUnit.MILLISECONDS);
                return "";
            } catch (TimeoutException notYet) {
                if (request.stopped().getAsBoolean()) {
                    stopCheck();
                    return "interrupted";
                }
                if (System.nanoTime() > end && log.running() != Kind.INTEGRITY) {
                    return "no answer within " + seconds();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                stopCheck();
                return "interrupted";
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure.getCause());
            }
        }
    }

    private String seconds() {
        long millis = request.deadline().toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }

    private void stopCheck() {
        Statement running = check;
        if (running != null) {
            try {
                connection.dialect().cancel(running);
            } catch (SQLException ended) {
                // It has ended by itself.
                return;
            }
        }
    }

    private void run(boolean opened) {
        Path file = checks.file(target);
        if (file != null) {
            FileCheck look = new FileCheck(
                    log, connection.fileIdentity(), opened, target.options().readOnly());
            if (!look.usable(file)) {
                return;
            }
        }
        Path needed = opened ? null : checks.madeIfMissing(target);
        if (needed != null && !Files.exists(needed)) {
            log.begin(Kind.FILE);
            log.end(Outcome.FAILED, "there is no file " + needed, FileCheck.WOULD_BE_MADE);
            return;
        }
        List<ServerAddress> addresses = checks.addresses(target);
        if (!addresses.isEmpty() && !network().reachable(addresses)) {
            return;
        }
        askServer(addresses.isEmpty() ? Kind.OPEN : Kind.LOGIN);
    }

    private NetworkCheck network() {
        return new NetworkCheck(checks, target, log, end, now());
    }

    private @Nullable Instant now() {
        return connection.clock() == null ? null : connection.clock().instant();
    }

    private void askServer(Kind entry) {
        ConnectionSource source = connection.source();
        log.begin(entry);
        Connection own;
        try {
            own = source.openBeside(properties -> watch(properties, entry));
        } catch (SQLException failure) {
            blame(failure, entry);
            return;
        }
        if (own != null) {
            log.end(Outcome.OK, who(), null);
            try {
                checks.limitWaits(own, request.deadline().dividedBy(2));
                ask(own);
            } catch (SQLException failure) {
                blame(failure, Kind.ROUND_TRIP);
            } finally {
                source.closeBeside(own);
            }
            return;
        }
        Connection idle = source.borrowIdle();
        if (idle == null) {
            log.end(Outcome.SKIPPED, -1, "every connection that may be made is in use", null);
            return;
        }
        log.end(Outcome.SKIPPED, -1, "an idle connection was asked: no further one may be made", null);
        if (ask(idle)) {
            source.giveBack(idle);
        } else {
            source.discard(idle);
        }
    }

    /** Where the driver lets its socket be watched, TCP is told apart from what comes after. */
    private void watch(Properties properties, Kind entry) {
        boolean watched = entry == Kind.LOGIN
                && !checks.toleratesBareConnections()
                && checks.watch(properties, (address, nanos) -> {
                    log.end(Outcome.OK, nanos / 1e6, words(address.toString()), null);
                    log.begin(entry);
                });
        if (watched) {
            log.begin(Kind.TCP);
        }
    }

    /** Java writes {@code name/1.2.3.4:5}. */
    private static String words(String address) {
        return address.substring(address.indexOf('/') + 1);
    }

    private boolean ask(Connection probed) {
        ServerCheck server = new ServerCheck(
                connection.dialect(),
                log,
                target.options().readOnly(),
                connection.clock(),
                statement -> check = statement);
        return server.ask(probed, request.full());
    }

    private String who() {
        String user = target.properties().get("user");
        return user == null || user.isEmpty() ? "" : "as " + user;
    }

    private void blame(SQLException failure, Kind step) {
        DatabaseError error = connection.dialect().explain(failure, "");
        Kind kind = HealthHints.blamed(failure, step);
        String code = error.code() == null ? "" : " [" + error.code() + "]";
        String message = kind == Kind.TCP ? HealthHints.whereTcpEnded(failure, checks.addresses(target)) : null;
        log.blame(kind, message == null ? error.message() + code : message, hint(error, kind));
    }

    private static @Nullable String hint(DatabaseError error, Kind kind) {
        if (error.hint() != null) {
            return error.hint();
        }
        return error.kind() == DatabaseError.Kind.UNAVAILABLE ? HealthHints.UNAVAILABLE : HealthHints.failed(kind);
    }

    private void tellPool() {
        PoolStatus pool = connection.pool();
        if (pool.waiting() > 0) {
            log.add(Kind.POOL, Outcome.WARNING, pool.waiting() + " waiting for a connection; " + pool, null);
        } else if (pool.limit() > 1 && pool.active() >= pool.limit()) {
            log.add(Kind.POOL, Outcome.WARNING, "every connection is in use; " + pool, HealthHints.FULL_POOL);
        } else {
            log.add(Kind.POOL, Outcome.OK, pool.toString(), null);
        }
    }
}
