package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.TestDatabase;

/** Time that is over ends a statement, and results of any size fit into little memory. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LimitsIT {

    @EachDatabase
    void T61_a_statement_over_its_time_is_cancelled_and_rolled_back(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");

        Outcome outcome = Program.sqlconn(
                        "query",
                        database.url(),
                        "insert into t values (1); " + Queries.endless(database.kind()),
                        "--timeout",
                        "300ms")
                .run();

        assertThat(outcome).isEqualTo(new Outcome(5, "", """
                <argument>:1:27: the statement was cancelled: it ran longer than 300 ms
                sqlconn: rolled back 1 statement; nothing was kept
                """));
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
        if (database.kind() != DatabaseKind.SQLITE) {
            assertThat(database.busy()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "vertical", "csv", "tsv", "json", "jsonl", "markdown"})
    void T67_a_million_rows_fit_into_a_small_heap_in_every_format(String format) {
        String sql = "with recursive n (i) as (select 1 union all select i + 1 from n where i < 1000000)"
                + " select i, i * 1.5 as x, 'row number ' || i as text from n";

        assertThat(Program.sqlconn("query", "sqlite://", sql, "--format", format)
                        .env("SQLCONN_JAVA_OPTS", "-Xmx32m")
                        .redirected(">/dev/null")
                        .within(Duration.ofMinutes(2))
                        .run())
                .isEqualTo(new Outcome(0, "", ""));
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void T67_a_million_rows_of_a_server_fit_into_a_small_heap(TestDatabase database) {
        assertThat(Program.sqlconn("query", database.url(), Queries.numbers(database.kind(), 1_000_000))
                        .env("SQLCONN_JAVA_OPTS", "-Xmx32m")
                        .redirected(">/dev/null")
                        .within(Duration.ofMinutes(2))
                        .run())
                .isEqualTo(new Outcome(0, "", ""));
    }
}
