package sqlconn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.config.ConnectionOptions;
import sqlconn.engine.Run;
import sqlconn.session.Connecting;
import sqlconn.session.HealthReport;
import sqlconn.session.NamedConnection;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestDatabase;

/**
 * The server's processes are stopped with SIGSTOP: their connections stay and nobody answers, not even to a cancel. A time limit
 * and a health check end all the same, what was open is gone, and a server that goes on is used again.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FrozenServerTest {
    @Test
    void T62_postgresql_is_frozen_during_a_statement() throws Exception {
        frozen(PostgresServer::new, "select pg_sleep(600)");
    }

    @Test
    void T62_mariadb_is_frozen_during_a_statement() throws Exception {
        frozen(MariaDbServer::new, "select sleep(600)");
    }

    private static void frozen(Supplier<DatabaseServer> starting, String endless) throws Exception {
        try (DatabaseServer server = starting.get();
                TestDatabase database = server.createDatabase()) {
            database.execute("create table t (a int)");
            Thread freezer = new Thread(() -> freezeWhenBusy(database), "freezer");
            freezer.start();
            Run.Outcome outcome;
            HealthReport report;
            try {
                outcome = Run.of(database, "insert into t values (1);\nselect 1 as a;\n" + endless + ";\n")
                        .timeout(Duration.ofSeconds(6))
                        .go();
                freezer.join();
                try (NamedConnection connection = Connecting.single(database, ConnectionOptions.DEFAULT)) {
                    report = connection.health(null, Duration.ofSeconds(2));
                }
            } finally {
                freezer.join();
                server.thaw();
            }

            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.BUDGET);
            assertThat(outcome.toString()).contains("the connection was cut");
            assertThat(report.status()).as(report.toString()).isEqualTo(HealthReport.Status.UNREACHABLE);
            // The lock on a row would make this wait, had the server kept the session.
            assertThat(Run.of(database, "insert into t values (3);\nselect a from t;\n")
                            .go())
                    .hasToString("exit 0\na\n3\n");
        }
    }

    private static void freezeWhenBusy(TestDatabase database) {
        try {
            while (!database.busy()) {
                Thread.sleep(5);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        database.server().freeze();
    }
}
