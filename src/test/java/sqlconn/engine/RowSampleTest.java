package sqlconn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** The rows that are shown of a change never get in its way. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RowSampleTest {
    private static final String UPDATE = ".preview update t set a = a + 10\n";

    /** Another connection that has changed the row and not committed yet. */
    private static final class Other implements AutoCloseable {
        final Connection connection;

        Other(TestDatabase database) throws SQLException {
            connection = database.connect();
            run(database.kind() == DatabaseKind.SQLITE ? "begin immediate" : "begin");
            run("update t set a = 5 where id = 1");
        }

        void run(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private static void awaitRunning(TestDatabase database, String text) throws Exception {
        String running = "select count(*) from information_schema.processlist where user = '" + database.user()
                + "' and info like '" + text + "' and command = 'Query'";
        while (database.query(running).equals("0\n")) {
            Thread.sleep(20);
        }
    }

    private static void table(TestDatabase database) throws SQLException {
        database.execute("create table t (id int primary key, a int)", "insert into t values (1, 0)");
    }

    /** A transaction that has only read would be refused at once, when somebody else has written meanwhile. */
    @EachDatabase(DatabaseKind.SQLITE)
    void on_SQLite_the_lock_is_waited_for_before_anything_is_read(TestDatabase database) throws Exception {
        database.execute("pragma journal_mode = wal");
        table(database);
        try (Other other = new Other(database)) {
            CompletableFuture<Run.Outcome> run = CompletableFuture.supplyAsync(
                    () -> Run.of(database, UPDATE).autocommit().go());
            Thread.sleep(300);
            other.run("commit");
            assertThat(run.get().toString()).isEqualTo("""
                    exit 0
                    ---
                    rolled back: 1 row would change
                      id=1  a: 5 → 15
                    """);
        }
    }

    /** The sample gives up, and the statement goes on to wait; no cancel reaches it, nor what follows. */
    @EachDatabase(DatabaseKind.MARIADB)
    void a_sample_that_waits_for_a_lock_gives_up_and_the_statement_waits_on(TestDatabase database) throws Exception {
        table(database);
        try (Other other = new Other(database)) {
            CompletableFuture<Run.Outcome> run = CompletableFuture.supplyAsync(() ->
                    Run.of(database, UPDATE + "select a from t;").autocommit().go());
            awaitRunning(database, "%for update");
            awaitRunning(database, "update%");
            other.run("commit");
            assertThat(run.get().toString()).isEqualTo("""
                    exit 0
                    a
                    5
                    ---
                    rolled back: 1 row would change
                    """);
        }
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void an_interrupt_that_comes_while_rows_are_read_stops_the_statement(TestDatabase database) throws Exception {
        table(database);
        InterruptScope interrupts = new InterruptScope();
        try (Other other = new Other(database)) {
            CompletableFuture<Run.Outcome> run = CompletableFuture.supplyAsync(
                    () -> Run.of(database, UPDATE).autocommit().go(interrupts));
            awaitRunning(database, "%for update");
            interrupts.interrupt(InterruptScope.Reason.USER);
            Run.Outcome outcome = run.get();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.INTERRUPTED);
            other.run("commit");
        }
        assertThat(database.query("select a from t")).isEqualTo("5\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_user_who_may_not_read_sees_nothing_and_can_change(TestDatabase database) throws Exception {
        table(database);
        database.execute("revoke select on t from current_user");

        assertThat(Run.of(
                                database,
                                ".preview update t set a = 1\nbegin;\n.preview delete from t\nselect 1 as one;\nrollback;\n")
                        .autocommit()
                        .go()
                        .toString())
                .isEqualTo("""
                        exit 0
                        one
                        1
                        ---
                        rolled back: 1 row would change
                        rolled back: 1 row would change
                        """);
    }
}
