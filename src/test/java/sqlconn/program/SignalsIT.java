package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** A signal cancels what runs on the server and rolls back, and the exit code is the documented one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SignalsIT {

    @ParameterizedTest(name = "T53 T62 SIG{1} on {0}")
    @CsvSource({
        "SQLITE, INT, 130",
        "SQLITE, TERM, 143",
        "POSTGRESQL, INT, 130",
        "POSTGRESQL, TERM, 143",
        "POSTGRESQL, HUP, 129",
        "MARIADB, INT, 130",
        "MARIADB, TERM, 143"
    })
    void a_signal_cancels_and_rolls_back(DatabaseKind kind, String signal, int exitCode) throws Exception {
        assumeThat(ignored(signal)).isFalse();
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t (a int)");
            // The first result tells that the endless statement comes next.
            String script = "insert into t values (1); select 1 as a; " + Queries.endless(kind);

            try (RunningProgram running = Program.sqlconn("query", database.url(), script, "--format", "table")
                    .start()) {
                running.awaitUntil(() -> running.stdout().endsWith("(1 row)\n"));
                if (kind != DatabaseKind.SQLITE) {
                    running.awaitUntil(busy(database));
                }
                running.signal(signal);
                assertThat(running.await().exitCode()).isEqualTo(exitCode);
            }

            if (kind != DatabaseKind.SQLITE) {
                assertThat(database.busy()).isFalse();
            }
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
        }
    }

    /** Under {@code nohup} this process, and whatever it starts, ignores SIGHUP, as it was asked to. */
    private static boolean ignored(String signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!signal.equals("HUP") || !Files.exists(status)) {
            return false;
        }
        return Files.readAllLines(status).stream().anyMatch(line -> line.matches("SigIgn:.*[13579bdf]"));
    }

    private static BooleanSupplier busy(TestDatabase database) {
        return () -> {
            try {
                return database.busy();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
