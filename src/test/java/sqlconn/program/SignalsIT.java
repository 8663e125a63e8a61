package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** A signal cancels what runs on the server and rolls back, and the exit code is the documented one. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SignalsIT {
    private static final String WAITING = "sqlconn: interrupted; waiting for the server's answer\n";

    @ParameterizedTest(name = "T53 T62 SIG{1} on {0}")
    @CsvSource({
        "SQLITE, INT, 130",
        "SQLITE, TERM, 143",
        "SQLITE, HUP, 129",
        "POSTGRESQL, INT, 130",
        "POSTGRESQL, TERM, 143",
        "POSTGRESQL, HUP, 129",
        "MARIADB, INT, 130",
        "MARIADB, TERM, 143",
        "MARIADB, HUP, 129"
    })
    void a_signal_cancels_and_rolls_back(DatabaseKind kind, String signal, int exitCode) throws Exception {
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

    /** What is on its way cannot be called back, so that its answer is worth waiting for. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_signal_during_the_last_commit_is_too_late(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            proxy.once("COMMIT", Reaction.HOLD_ANSWER);
            try (RunningProgram running = Program.sqlconn("query", proxy.url(database), "insert into t values (1)")
                    .start()) {
                proxy.awaitRequest();
                running.signal("INT");
                running.awaitUntil(() -> running.stderr().equals(WAITING));
                proxy.heal();
                assertThat(running.await()).isEqualTo(new Outcome(0, "", WAITING));
            }
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("1\n");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_second_signal_during_the_last_commit_leaves_it_unknown(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            proxy.once("COMMIT", Reaction.STALL);
            try (RunningProgram running = Program.sqlconn("query", proxy.url(database), "insert into t values (1)")
                    .start()) {
                proxy.awaitRequest();
                running.signal("INT");
                running.awaitUntil(() -> running.stderr().equals(WAITING));
                running.signal("INT");
                assertThat(running.await()).isEqualTo(new Outcome(6, "", WAITING + """
                        sqlconn: signalled again: ended at once
                        sqlconn: the server has not answered, and it is not known whether it committed
                          hint: look at the data before you run it again
                        """));
            }
        }
    }

    /** As with a server that was stopped: it takes connections and says nothing, so that not even a cancel is answered. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_second_signal_does_not_wait_for_a_silent_server(TestDatabase database) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(database);
                RunningProgram running = Program.sqlconn("query", proxy.url(database), Queries.endless(database.kind()))
                        .start()) {
            running.awaitUntil(busy(database));
            proxy.stall();
            running.signal("INT");
            running.awaitUntil(() -> proxy.connections() == 2);
            running.signal("INT");
            assertThat(running.await()).isEqualTo(new Outcome(130, "", """
                    sqlconn: signalled again: ended at once
                    sqlconn: interrupted; what was not committed is rolled back
                    """));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgresql", "mariadb"})
    void T59_connecting_to_a_silent_server_can_be_interrupted(String kind) throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                RunningProgram running = Program.sqlconn(
                                "query", kind + "://u:p@127.0.0.1:" + silent.getLocalPort() + "/d", "select 1")
                        .start();
                Socket accepted = silent.accept()) {
            running.signal("INT");
            assertThat(running.await())
                    .as("with %s", accepted)
                    .isEqualTo(new Outcome(130, "", "sqlconn: interrupted; what was not committed is rolled back\n"));
        }
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
