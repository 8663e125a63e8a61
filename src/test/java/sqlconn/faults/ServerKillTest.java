package sqlconn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.engine.Run;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestDatabase;

/**
 * The server is killed and started again before, during and after each step of a transfer. PostgreSQL, once it is back, is
 * asked what became of a COMMIT; MariaDB cannot be asked, and then it is not known.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ServerKillTest {
    private static final long SEED = 5;
    private static final int MANY = 1_000_000;

    private enum Moment {
        BEFORE_CONNECT,
        DURING_CONNECT,
        AFTER_CONNECT,
        BEFORE_STATEMENT,
        DURING_STATEMENT,
        AFTER_STATEMENT,
        BEFORE_FETCH,
        DURING_FETCH,
        AFTER_FETCH,
        BEFORE_COMMIT,
        DURING_COMMIT,
        AFTER_COMMIT
    }

    @Test
    void postgresql_is_killed_at_every_moment() throws Exception {
        Map<Moment, ExitCode> expected = lostAlways();
        expected.put(Moment.AFTER_COMMIT, ExitCode.OK);
        assertThat(killedAtEveryMoment(PostgresServer::new)).isEqualTo(expected);
    }

    @Test
    void mariadb_is_killed_at_every_moment() throws Exception {
        Map<Moment, ExitCode> expected = lostAlways();
        expected.put(Moment.BEFORE_COMMIT, ExitCode.UNKNOWN_OUTCOME);
        expected.put(Moment.DURING_COMMIT, ExitCode.UNKNOWN_OUTCOME);
        expected.put(Moment.AFTER_COMMIT, ExitCode.UNKNOWN_OUTCOME);
        assertThat(killedAtEveryMoment(MariaDbServer::new)).isEqualTo(expected);
    }

    private static Map<Moment, ExitCode> lostAlways() {
        Map<Moment, ExitCode> expected = new EnumMap<>(Moment.class);
        for (Moment moment : Moment.values()) {
            expected.put(moment, ExitCode.CONNECTION);
        }
        return expected;
    }

    private static Map<Moment, ExitCode> killedAtEveryMoment(Supplier<DatabaseServer> starting) throws Exception {
        Map<Moment, ExitCode> codes = new EnumMap<>(Moment.class);
        Random random = new Random(SEED);
        try (DatabaseServer server = starting.get();
                TestDatabase database = server.createDatabase()) {
            Bank bank = new Bank(database);
            for (Moment moment : Moment.values()) {
                Bank.Order order = bank.order(random, false);
                Run.Outcome outcome;
                try (FaultProxy proxy = FaultProxy.before(database)) {
                    outcome = new Killing(database, proxy, order).run(moment);
                }
                codes.put(moment, outcome.code());
                bank.told(order, outcome.code(), moment + "\n" + outcome);
            }
            assertThat(bank.lies()).isEmpty();
        }
        return codes;
    }

    /** One transfer whose server is killed. */
    private static final class Killing {
        private final TestDatabase database;
        private final DatabaseServer server;
        private final FaultProxy proxy;
        private final Bank.Order order;
        private final boolean postgres;

        Killing(TestDatabase database, FaultProxy proxy, Bank.Order order) {
            this.database = database;
            this.server = database.server();
            this.proxy = proxy;
            this.order = order;
            this.postgres = database.kind() == DatabaseKind.POSTGRESQL;
        }

        Run.Outcome run(Moment moment) throws Exception {
            switch (moment) {
                case BEFORE_CONNECT -> {
                    server.kill();
                    Run.Outcome outcome = script(order.script()).go();
                    server.start();
                    return outcome;
                }
                case DURING_CONNECT -> proxy.once(database.user(), Reaction.STALL);
                case AFTER_CONNECT -> proxy.once(postgres ? "BEGIN" : "START TRANSACTION", Reaction.STALL);
                case BEFORE_STATEMENT -> proxy.once("balance - ", Reaction.STALL);
                case DURING_STATEMENT -> {
                    return duringStatement();
                }
                case AFTER_STATEMENT -> proxy.once("select id, balance", Reaction.STALL);
                case BEFORE_FETCH -> proxy.once("select id, balance", Reaction.HOLD_ANSWER);
                case DURING_FETCH -> {
                    return duringFetch();
                }
                case AFTER_FETCH -> proxy.once("insert into transfer", Reaction.STALL);
                case BEFORE_COMMIT -> proxy.once("COMMIT", Reaction.STALL);
                case DURING_COMMIT -> {
                    return postgres ? duringCommitOfPostgres() : duringCommitOfMariaDb();
                }
                case AFTER_COMMIT -> {
                    proxy.once("COMMIT", Reaction.HOLD_ANSWER);
                    return killedWhen(this::awaitCommitted);
                }
            }
            return killedWhen(proxy::awaitRequest);
        }

        private Run script(String script) {
            return Run.at(proxy.url(database), script).format("table");
        }

        private interface Event {
            void await() throws Exception;
        }

        private Run.Outcome killedWhen(Event event) throws Exception {
            FutureTask<Void> killer = killer(event);
            Run.Outcome outcome = script(order.script()).go();
            killer.get();
            return outcome;
        }

        /** Kills the server when something has happened, and starts it again. */
        private FutureTask<Void> killer(Event event) {
            return inBackground(() -> {
                event.await();
                server.kill();
                proxy.cut();
                server.start();
                return null;
            });
        }

        private static FutureTask<Void> inBackground(Callable<Void> work) {
            FutureTask<Void> task = new FutureTask<>(work);
            new Thread(task, "killer").start();
            return task;
        }

        private Run.Outcome duringStatement() throws Exception {
            try (Connection other = database.connect();
                    Statement statement = other.createStatement()) {
                other.setAutoCommit(false);
                statement.execute("update account set balance = balance");
                return killedWhen(() -> awaitTrue(database::busy));
            }
        }

        private Run.Outcome duringFetch() throws Exception {
            String many = postgres
                    ? "select generate_series(1, " + MANY + ");\n"
                    : "select seq from seq_1_to_" + MANY + ";\n";
            CountDownLatch written = new CountDownLatch(1);
            FutureTask<Void> killer = killer(written::await);
            Run.Outcome outcome = script(many + order.script())
                    .into(new Device(0, written::countDown))
                    .go();
            killer.get();
            return outcome;
        }

        /** A trigger that the server runs as a part of COMMIT, for ten minutes. */
        private Run.Outcome duringCommitOfPostgres() throws Exception {
            database.execute(
                    "create function wait() returns trigger language plpgsql"
                            + " as 'begin perform pg_sleep(600); return null; end'",
                    "create constraint trigger waiting after insert on transfer deferrable initially deferred"
                            + " for each row execute function wait()");
            Run.Outcome outcome = killedWhen(() ->
                    awaitTrue(() -> database.query("select count(*) from pg_stat_activity where wait_event = 'PgSleep'")
                            .equals("1\n")));
            database.execute("drop trigger waiting on transfer", "drop function wait");
            return outcome;
        }

        /** A lock that stops every COMMIT, taken while the COMMIT is on its way. */
        private Run.Outcome duringCommitOfMariaDb() throws Exception {
            proxy.once("COMMIT", Reaction.STALL);
            return killedWhen(() -> {
                proxy.awaitRequest();
                Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement();
                statement.execute("flush tables with read lock");
                proxy.heal();
                awaitTrue(database::busy);
            });
        }

        private void awaitCommitted() throws Exception {
            proxy.awaitRequest();
            awaitTrue(() -> database.query("select count(*) from transfer where id = " + order.first())
                    .equals("1\n"));
        }

        private static void awaitTrue(Callable<Boolean> condition) throws Exception {
            while (!condition.call()) {
                Thread.sleep(5);
            }
        }
    }
}
