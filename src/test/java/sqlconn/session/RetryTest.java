package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import sqlconn.ConnectionException;
import sqlconn.SqlconnException;
import sqlconn.config.ConnectionOptions;
import sqlconn.result.ResultRows;
import sqlconn.result.Row;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Direction;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.TestDatabase;

/** Which statements are sent a second time when the connection is lost: reads that gave nothing yet, and nothing else. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class RetryTest {
    private static OpenSession through(FaultProxy proxy, TestDatabase database) {
        return new OpenSession(Connecting.pooled(proxy.url(database), ConnectionOptions.DEFAULT));
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_read_whose_answer_is_lost_is_sent_again(TestDatabase database) {
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            proxy.once("select 40", Reaction.LOSE_ANSWER);
            assertThat(open.runAlone("select 40 + 2")).isEqualTo("42\n");
            assertThat(open.told())
                    .startsWith("retrying the connection was lost: ")
                    .endsWith("; trying again on a new connection (attempt 2 of 3)");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
            assertThat(open.told()).isEmpty();
        }
    }

    /** The server counts what it was made to do, by a sequence that no rollback turns back. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_write_is_never_sent_twice(TestDatabase database) throws Exception {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        String next = postgres ? "nextval('s')" : "nextval(s)";
        database.execute("create table t (a int)", "create sequence s");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            String[] writes = {
                "insert into t values (" + next + ")",
                "update t set a = " + next,
                "delete from t where a < " + next,
                "select " + next + ", count(*) from t",
            };
            database.execute("insert into t values (-1)");
            long sent = 0;
            for (String write : writes) {
                try (OpenSession open = through(proxy, database)) {
                    proxy.once(write, Reaction.LOSE_ANSWER);
                    assertThat(open.failure(() -> open.runAlone(write))).doesNotStartWith("no failure");
                    sent++;
                    assertThat(open.told()).isEmpty();
                }
                assertThat(database.query("select " + next)).isEqualTo(++sent + "\n");
            }
        }
    }

    /** No text tells that a function writes: the second attempt may only read, and so finds it out. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_read_that_writes_is_not_carried_out_twice(TestDatabase database) throws Exception {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        database.execute("create table t (a int)");
        database.execute(
                postgres
                        ? "create function f() returns int language sql as 'insert into t values (1) returning a'"
                        : "create function f() returns int modifies sql data"
                                + " begin insert into t values (1); return 1; end");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            proxy.once("select f()", Reaction.LOSE_ANSWER);
            SqlconnException failure = assertThrows(SqlconnException.class, () -> open.runAlone("select f()"));
            assertThat(failure.exitCode().code()).isEqualTo(postgres ? 4 : 6);
            assertThat(failure.hint().orElse(""))
                    .startsWith("not tried again to the end, because the statement writes");
            assertThat(open.runAlone("select count(*) from t")).isEqualTo(postgres ? "0\n" : "1\n");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_read_that_gave_rows_is_not_begun_again(TestDatabase database) throws Exception {
        String many = database.kind() == DatabaseKind.POSTGRESQL
                ? "select generate_series(1, 1000000)"
                : "select seq from seq_1_to_1000000";
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            open.runAlone("select 1");
            proxy.cutAfter(Direction.TO_CLIENT, 300_000);
            AtomicLong last = new AtomicLong();
            String failure = open.failure(() -> {
                try (StatementRun run = open.session.runAlone(open.statement(many), new Parameters())) {
                    ResultRows rows = (ResultRows) Objects.requireNonNull(run.next());
                    for (Row row = rows.cursor().next();
                            row != null;
                            row = rows.cursor().next()) {
                        assertThat(OpenSession.shown(row, 0)).isEqualTo(Long.toString(last.incrementAndGet()));
                    }
                }
            });
            assertThat(failure).startsWith("4: the connection was lost: ");
            assertThat(last.get()).isGreaterThan(100);
            assertThat(open.told()).isEmpty();
            assertThat(open.state()).isEqualTo("LOST 0");
        }
    }

    /** On a new connection the same text could mean something else. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_read_that_depends_on_settings_of_the_session_is_not_sent_again(TestDatabase database) throws Exception {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            open.runAlone(postgres ? "set search_path = elsewhere, public" : "set @x = 7");
            proxy.once("select 1", Reaction.LOSE_ANSWER);
            ConnectionException failure = assertThrows(ConnectionException.class, () -> open.runAlone("select 1"));
            assertThat(failure.hint().orElse("")).startsWith("not tried again, because a new connection does not have");
            assertThat(open.told()).isEmpty();
            open.connection.reset(open.session, true);
            proxy.once("select 1", Reaction.LOSE_ANSWER);
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
            assertThat(open.told()).contains("attempt 2 of 3");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void after_the_last_attempt_it_fails(TestDatabase database) {
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            open.runAlone("select 1");
            proxy.refuse();
            proxy.cut();
            assertThat(open.failure(() -> open.runAlone("select 1"))).startsWith("4: cannot connect to 'test' (");
            assertThat(open.told()).containsPattern("(?s)^retrying .*attempt 2 of 3\\)\nretrying .*attempt 3 of 3\\)$");
            proxy.heal();
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_typo_is_sent_once(TestDatabase database) {
        try (OpenSession open = OpenSession.pooled(database)) {
            assertThat(open.failure(() -> open.runAlone("select nope"))).startsWith("1: ");
            assertThat(open.told()).isEmpty();
        }
    }
}
