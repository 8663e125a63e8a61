package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.result.ResultRows;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** Stopping statements from another thread: at once, on the server, and never the next one (T59, T60). */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CancelTest {
    private static final long SEED = 20261123;

    /** A statement that does not end by itself before it has made very many rows, each slowly or none at all. */
    private static String endless(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> "with recursive c(i) as (select 1 union all select i + 1 from c) select count(*) from c";
            case POSTGRESQL -> "select pg_sleep(60)";
            case MARIADB -> "select sleep(60)";
        };
    }

    private static String manyRows(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> "with recursive c(i) as (select 1 union all select i + 1 from c) select i from c";
            case POSTGRESQL -> "select generate_series(1, 30000000)";
            case MARIADB -> "select seq from seq_1_to_300000000";
        };
    }

    private static Thread cancelAfter(Session session, long millis) {
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException interrupted) {
                return;
            }
            session.cancel();
        });
        thread.start();
        return thread;
    }

    /** Cancels the statement that runs by then; waits for one if there is none yet. */
    private static Thread cancelOneAfter(Session session, long millis) {
        Thread thread = new Thread(() -> {
            try {
                do {
                    Thread.sleep(millis);
                } while (!session.cancel());
            } catch (InterruptedException interrupted) {
                return;
            }
        });
        thread.start();
        return thread;
    }

    @EachDatabase
    void T59_a_running_statement_is_cancelled_on_the_server(TestDatabase database) throws Exception {
        try (OpenSession open = OpenSession.pooled(database)) {
            long start = System.nanoTime();
            Thread cancelling = cancelOneAfter(open.session, 300);
            assertThat(open.failure(() -> open.runAlone(endless(database.kind()))))
                    .startsWith("1: ");
            cancelling.join();
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
            if (database.kind() == DatabaseKind.POSTGRESQL) {
                assertThat(database.query("select count(*) from pg_stat_activity where query like '%pg_sleep(60)%'"
                                + " and state = 'active' and pid <> pg_backend_pid()"))
                        .isEqualTo("0\n");
            }
        }
    }

    @EachDatabase
    void T59_rows_that_are_being_read_are_cancelled(TestDatabase database) throws Exception {
        try (OpenSession open = OpenSession.pooled(database)) {
            long start = System.nanoTime();
            Thread cancelling = cancelOneAfter(open.session, 300);
            assertThat(open.failure(() -> open.runAlone(manyRows(database.kind()))))
                    .startsWith("1: ");
            cancelling.join();
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(20));
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
        }
    }

    @EachDatabase
    void T60_a_cancel_never_hits_the_next_statement(TestDatabase database) throws Exception {
        Random random = new Random(SEED);
        String work = database.kind() == DatabaseKind.SQLITE
                ? "with recursive c(i) as (select 1 union all select i + 1 from c limit 2000) select i from c"
                : database.kind() == DatabaseKind.POSTGRESQL
                        ? "select i from generate_series(1, 2000) i"
                        : "select seq from seq_1_to_2000";
        try (OpenSession open = OpenSession.pooled(database)) {
            open.runAlone(work);
            for (int i = 0; i < 50; i++) {
                Thread cancelling = cancelAfter(open.session, random.nextInt(8));
                open.failure(() -> open.runAlone(work));
                String sum = "";
                for (int j = 0; j < 3; j++) {
                    // The cancel may hit one of these while they run; what may not be is that it hits one that began
                    // later.
                    sum = open.failure(() -> open.runAlone("select 1"));
                    if (cancelling.isAlive()) {
                        cancelling.join();
                    }
                }
                assertThat(sum).isEqualTo("no failure");
                assertThat(open.state()).isEqualTo("IDLE 0");
            }
        }
    }

    @EachDatabase
    void T60_in_a_transaction_too(TestDatabase database) throws Exception {
        Random random = new Random(SEED);
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            for (int i = 0; i < 50; i++) {
                open.run("begin");
                Thread cancelling = cancelAfter(open.session, random.nextInt(8));
                String outcome = open.failure(() -> open.run("insert into t values (1)"));
                cancelling.join();
                if (outcome.equals("no failure")) {
                    assertThat(open.state()).isEqualTo("ACTIVE 1");
                    assertThat(open.run("insert into t values (2)")).isEqualTo("1 changed\n");
                }
                open.session.rollback(null);
                assertThat(open.state()).isEqualTo("IDLE 0");
            }
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void T24_cancelling_a_write_takes_the_whole_transaction_of_SQLite(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            Thread cancelling = cancelOneAfter(open.session, 300);
            String failure = open.failure(() -> open.run(
                    "insert into t with recursive c(i) as (select 1 union all select i + 1 from c) select i from c"));
            cancelling.join();
            assertThat(failure).isEqualTo("1: interrupted");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.told())
                    .isEqualTo("ended the whole transaction is gone: the database rolled it back with 1 statement");
            open.runAlone("insert into t values (2)");
        }
        assertThat(database.query("select a from t")).isEqualTo("2\n");
    }

    @EachDatabase
    void leaving_a_large_result_early_is_quick_and_harms_nothing(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            long start = System.nanoTime();
            StatementRun run = open.session.run(open.statement(manyRows(database.kind())), new Parameters());
            if (run.next() instanceof ResultRows rows) {
                rows.cursor().next();
            }
            Thread.sleep(200);
            run.close();
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(15));
            assertThat(open.state()).isEqualTo("ACTIVE 2");
            open.run("commit");
        }
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }
}
