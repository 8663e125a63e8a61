package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** T63: a SQLite file that another process has locked is waited for, as long as the connection says, and no longer. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LockedFileIT {

    @EachDatabase(DatabaseKind.SQLITE)
    void T63_a_lock_is_waited_for_and_then_told(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            long start = System.nanoTime();

            Outcome outcome = Program.sqlconn("query", database.url() + "?timeout=1", "insert into t values (1)")
                    .run();

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofSeconds(1), Duration.ofSeconds(20));
            assertThat(outcome).isEqualTo(new Outcome(1, "", """
                    <argument>:1:1: database is locked [SQLITE_BUSY]
                      hint: another process has the database locked; 'timeout' in the connection's query sets how long to wait
                    """));
        }
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void T63_a_lock_that_goes_in_time_is_no_error(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute("begin exclusive");
            try (RunningProgram running = Program.sqlconn(
                            "query", database.url() + "?timeout=60", "insert into t values (1); select a from t")
                    .start()) {
                // There is nothing to wait for that would tell that the program has met the lock.
                assertThat(running.endsWithin(Duration.ofSeconds(1))).isFalse();
                statement.execute("commit");
                assertThat(running.await()).isEqualTo(new Outcome(0, "a\n1\n", ""));
            }
        }
    }
}
