package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.Outcome;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** T62: a server that dies under a script ends it with the exit code for lost connections, and nothing of it stays. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LostServerIT {

    @Test
    void T62_postgresql_is_killed_under_a_script() throws Exception {
        killedUnderAScript(PostgresServer::new);
    }

    @Test
    void T62_mariadb_is_killed_under_a_script() throws Exception {
        killedUnderAScript(MariaDbServer::new);
    }

    private static void killedUnderAScript(Supplier<DatabaseServer> starting) throws Exception {
        try (DatabaseServer server = starting.get();
                TestDatabase database = server.createDatabase()) {
            database.execute("create table t (a int)");
            String script = "insert into t values (1); select 1 as a; " + Queries.endless(database.kind());
            Outcome outcome;
            try (RunningProgram running = Program.sqlconn("query", database.url(), script, "--format", "jsonl")
                    .start()) {
                running.awaitUntil(() -> running.stdout().equals("{\"a\":1}\n") && busy(database));
                server.kill();
                outcome = running.await();
            }

            assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(4);
            assertThat(outcome.stdout()).isEqualTo("{\"a\":1}\n");
            assertThat(Program.sqlconn("query", database.url(), "select 1")
                            .run()
                            .exitCode())
                    .isEqualTo(4);
            server.start();
            assertThat(Program.sqlconn("query", database.url(), "select count(*) as n from t")
                            .run())
                    .isEqualTo(new Outcome(0, "n\n0\n", ""));
        }
    }

    private static boolean busy(TestDatabase database) {
        try {
            return database.busy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
