package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.DatabaseError;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.HealthChecks;
import sqlconn.dialect.ServerRole;
import sqlconn.dialect.TlsFacts;
import sqlconn.session.HealthFacts.RoundTrip;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/** Asks a server, on a connection that nobody else uses, how fast it answers and what it is. */
final class ServerCheck {
    private static final int ROUND_TRIPS = 10;
    private static final int FEWEST_ROUND_TRIPS = 3;
    private static final int VALID_SECONDS = 5;
    private static final long ROUND_TRIPS_NANOS = 1_000_000_000;

    /** A statement that takes longer than this to do nothing is no longer what a person calls working. */
    private static final double SLOW_MILLIS = 1000;

    /** Clocks that are kept by NTP agree within milliseconds. */
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(5);

    private final Dialect dialect;
    private final HealthChecks checks;
    private final HealthLog log;
    private final boolean readOnlyIsMeant;
    private final @Nullable InstantSource clock;
    private final CheckStatement check;

    /** Holds the statement that reads a whole file, so that somebody can stop it. */
    interface CheckStatement {
        void running(@Nullable Statement statement);
    }

    ServerCheck(
            Dialect dialect,
            HealthLog log,
            boolean readOnlyIsMeant,
            @Nullable InstantSource clock,
            CheckStatement check) {
        this.dialect = dialect;
        this.checks = dialect.healthChecks();
        this.log = log;
        this.readOnlyIsMeant = readOnlyIsMeant;
        this.clock = clock;
        this.check = check;
    }

    /** One question; what it throws means that the server does not tell. */
    private interface Question {
        void ask(Connection connection) throws SQLException;
    }

    /**
     * Asks everything.
     *
     * @param full whether to read the whole of a database file
     * @return whether the connection can be used again
     */
    boolean ask(Connection connection, boolean full) {
        log.begin(Kind.ROUND_TRIP);
        try {
            measureRoundTrips(connection);
        } catch (SQLException failure) {
            DatabaseError error = dialect.explain(failure, "");
            boolean busy = error.kind() == DatabaseError.Kind.BUSY;
            String code = error.code() == null ? "" : " [" + error.code() + "]";
            log.end(busy ? Outcome.WARNING : Outcome.FAILED, error.message() + code, error.hint());
            return false;
        }
        return asked(Kind.SERVER, connection, this::askVersion)
                && asked(Kind.TLS, connection, this::askEncryption)
                && asked(Kind.ROLE, connection, this::askRole)
                && asked(Kind.CLOCK, connection, this::askClock)
                && asked(Kind.JOURNAL, connection, this::askJournal)
                && (!full || asked(Kind.INTEGRITY, connection, this::askIntegrity));
    }

    /** A server need not tell everything; but it has to stay. */
    private boolean asked(Kind kind, Connection connection, Question question) {
        log.begin(kind);
        try {
            question.ask(connection);
            log.forget();
            return true;
        } catch (SQLException notTold) {
            DatabaseError error = dialect.explain(notTold, "");
            if (error.endsConnection()) {
                log.blame(kind, error.message(), null);
                return false;
            }
            if (kind == Kind.INTEGRITY) {
                log.blame(kind, error.message(), error.hint());
            }
            log.forget();
            return true;
        }
    }

    private void measureRoundTrips(Connection connection) throws SQLException {
        double[] millis = new double[ROUND_TRIPS];
        long begin = System.nanoTime();
        int count = 0;
        while (count < ROUND_TRIPS && (count < FEWEST_ROUND_TRIPS || System.nanoTime() - begin < ROUND_TRIPS_NANOS)) {
            long start = System.nanoTime();
            ping(connection);
            millis[count] = (System.nanoTime() - start) / 1e6;
            count++;
        }
        Arrays.sort(millis, 0, count);
        RoundTrip times = RoundTrip.of(millis, count);
        log.learn(facts -> facts.withRoundTrip(times));
        String detail = "p50 of " + count + "; p95 " + HealthReport.millis(times.p95());
        boolean slow = times.p50() > SLOW_MILLIS;
        log.end(
                slow ? Outcome.WARNING : Outcome.OK,
                times.p50(),
                slow ? "slow: " + detail : detail,
                slow ? "is the network slow, or the server overloaded?" : null);
    }

    /** Where no statement is known that does nothing, the driver's own check has to do. */
    private void ping(Connection connection) throws SQLException {
        String sql = dialect.pingStatement();
        if (sql == null) {
            if (!connection.isValid(VALID_SECONDS)) {
                throw new SQLException("the driver says that the connection is not valid", "08003");
            }
            return;
        }
        try (Statement ping = connection.createStatement()) {
            ping.execute(sql);
        }
    }

    private void askVersion(Connection connection) throws SQLException {
        String version = dialect.serverVersion(connection);
        log.learn(facts -> facts.withServer(version));
        log.add(Kind.SERVER, Outcome.OK, version, null);
    }

    /** What the server says of this connection counts; only the probe's own handshake has seen the certificate. */
    private void askEncryption(Connection connection) throws SQLException {
        TlsFacts used = checks.encryption(connection);
        TlsFacts shown = log.facts().tls();
        if (used == null) {
            return;
        }
        TlsFacts facts = shown == null || !shown.encrypted() ? used : shown;
        log.learn(known -> known.withTls(used.encrypted() ? facts : TlsFacts.NONE));
        log.add(TlsStep.of(facts, used, log.millis(Kind.TLS), clock == null ? null : clock.instant()));
    }

    private void askRole(Connection connection) throws SQLException {
        ServerRole role = checks.role(connection);
        if (role == null) {
            return;
        }
        log.learn(facts -> facts.withRole(role));
        if (!role.readOnly()) {
            log.add(Kind.ROLE, Outcome.OK, role.word() + ", takes writes", null);
        } else if (readOnlyIsMeant) {
            log.add(Kind.ROLE, Outcome.OK, role.word() + ", read-only as the connection asks", null);
        } else {
            log.add(
                    Kind.ROLE,
                    Outcome.WARNING,
                    role.word() + ", read-only: writes will be refused",
                    "read_only = true in the connection's section says that this is meant");
        }
    }

    private void askClock(Connection connection) throws SQLException {
        if (clock == null) {
            return;
        }
        long start = System.nanoTime();
        Instant server = checks.clock(connection);
        Instant here = clock.instant();
        Duration roundTrip = Duration.ofNanos(System.nanoTime() - start);
        if (server == null) {
            return;
        }
        // The server read its clock somewhere within the round trip: the middle is the best guess.
        Duration difference = Duration.between(here.minus(roundTrip.dividedBy(2)), server);
        log.learn(facts -> facts.withClockDifference(difference));
        boolean differs = difference.abs().minus(roundTrip.dividedBy(2)).compareTo(CLOCKS_DIFFER) > 0;
        String detail =
                seconds(difference.abs()) + (difference.isNegative() ? " behind" : " ahead of") + " this machine's";
        log.add(
                Kind.CLOCK,
                differs ? Outcome.WARNING : Outcome.OK,
                detail,
                differs ? "one of the two is wrong: times that both of them write do not fit together" : null);
    }

    private static String seconds(Duration time) {
        long millis = time.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        return millis < 60_000 ? millis / 1000 + " s" : millis / 60_000 + " min";
    }

    private void askJournal(Connection connection) throws SQLException {
        String journal = checks.journal(connection);
        if (journal != null) {
            log.add(Kind.JOURNAL, Outcome.OK, journal, null);
        }
    }

    private void askIntegrity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            check.running(statement);
            String found = checks.quickCheck(statement);
            if (found == null) {
                log.end(Outcome.SKIPPED, -1, dialect.name() + " has no check that a client can ask for", null);
            } else if (found.equals("ok")) {
                log.end(Outcome.OK, "every page was read, and no damage found", null);
            } else {
                log.end(
                        Outcome.FAILED,
                        found,
                        "a backup is the way back; '.recover' of the sqlite3 shell saves what it can");
            }
        } finally {
            check.running(null);
        }
    }
}
