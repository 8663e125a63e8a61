package sqlconn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.TestDatabase;

/** A time limit ends a statement wherever it finds it. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class TimeLimitTest {
    private static String endless(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> "with recursive c(i) as (select 1 union all select i + 1 from c) select count(*) from c";
            case POSTGRESQL -> "select pg_sleep(600)";
            case MARIADB -> "select sleep(600)";
        };
    }

    /** The time is over while the connection is being made, the transaction is begun, or the statement is on its way. */
    @EachDatabase
    void a_limit_that_is_over_before_the_statement_has_begun_is_not_lost(TestDatabase database) {
        for (int i = 0; i < 5; i++) {
            Run.Outcome outcome = Run.of(database, endless(database.kind()))
                    .timeout(Duration.ofMillis(1))
                    .go();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.BUDGET);
        }
    }

    /** As with a server that was stopped: nothing is answered any more, not even a cancel. */
    @EachDatabase(DatabaseKind.MARIADB)
    void a_server_that_is_silent_is_cut_off(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            proxy.once("sleep(600)", Reaction.STALL);
            Thread stopping = new Thread(() -> {
                proxy.awaitRequest();
                proxy.stall();
            });
            stopping.start();
            Run.Outcome outcome = Run.at(proxy.url(database), "insert into t values (1); " + endless(database.kind()))
                    .timeout(Duration.ofMillis(300))
                    .go();
            stopping.join();
            assertThat(outcome.toString()).isEqualTo("""
                    exit 5
                    ---
                    error 5 script:1:27: the statement was cancelled: it ran longer than 300 ms
                      hint: the server did not answer that either, so the connection was cut
                    gone with the connection: 1 write, 1 changed row
                      insert into t values (1)  (1 row)
                    """);
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    /** A write that commits itself may have been carried out, which matters more than that its time was over. */
    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_write_that_commits_itself_is_not_known(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            proxy.once("insert", Reaction.HOLD_ANSWER);
            Run.Outcome outcome = Run.at(proxy.url(database), "insert into t values (1)")
                    .autocommit()
                    .timeout(Duration.ofMillis(300))
                    .go();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.UNKNOWN_OUTCOME);
        }
    }
}
