package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** The state of a session after everything that can happen in it; the work that it reports is what another session sees. */
class SessionStateTest {

    @EachDatabase
    void T19_verbs_move_the_state(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            assertThat(open.state()).isEqualTo("IDLE 0");
            open.run("begin");
            assertThat(open.state()).isEqualTo("ACTIVE 0");
            assertThat(open.run("insert into t values (1)")).isEqualTo("1 changed\n");
            assertThat(open.state()).isEqualTo("ACTIVE 1");
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
            open.run("commit");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(database.query("select a from t")).isEqualTo("1\n");
            open.run("begin");
            open.run("insert into t values (2)");
            open.run("savepoint s");
            open.run("insert into t values (3)");
            open.run("rollback to savepoint s");
            open.run("release savepoint s");
            open.run("rollback");
            assertThat(open.state()).isEqualTo("IDLE 0");
            open.runAlone("insert into t values (4)");
            assertThat(open.state()).isEqualTo("IDLE 0");
        }
        assertThat(database.query("select a from t order by a")).isEqualTo("1\n4\n");
    }

    @EachDatabase
    void an_error_leaves_the_state_that_the_server_is_in(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        try (OpenSession open = OpenSession.pooled(database)) {
            assertThat(open.failure(() -> open.runAlone("select * from nope"))).startsWith("1: ");
            assertThat(open.state()).isEqualTo("IDLE 0");
            open.run("begin");
            open.run("insert into t values (1)");
            assertThat(open.failure(() -> open.run("select * from nope"))).startsWith("1: ");
            assertThat(open.state()).isEqualTo(postgres ? "FAILED 1" : "ACTIVE 1");
            assertThat(open.failure(() -> open.run("insert into t values (2)")))
                    .isEqualTo(postgres ? "1: not run: the transaction has failed" : "no failure");
            assertThat(open.failure(() -> open.run("commit")))
                    .isEqualTo(
                            postgres
                                    ? "1: nothing was committed: the transaction had failed, and was rolled back"
                                    : "no failure");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.runAlone("select 7")).isEqualTo("7\n");
            assertThat(open.told()).isEmpty();
        }
        assertThat(database.query("select a from t order by a")).isEqualTo(postgres ? "" : "1\n2\n");
    }

    @EachDatabase
    void T25_closing_rolls_back_and_the_pool_gets_a_clean_connection(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        NamedConnection connection = Connecting.pooled(database, sqlconn.config.ConnectionOptions.DEFAULT);
        try (connection) {
            OpenSession first = new OpenSession(connection);
            first.run("begin");
            first.run("insert into t values (1)");
            assertThat(connection.pool().active()).isEqualTo(1);
            first.session.close();
            assertThat(first.state()).isEqualTo("CLOSED 0");
            assertThat(connection.pool().active()).isZero();

            OpenSession second = new OpenSession(connection);
            assertThat(second.runAlone("select count(*) from t")).isEqualTo("0\n");
            assertThat(connection.pool().idle() + connection.pool().active()).isEqualTo(1);
            second.session.close();
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_deadlock_takes_the_whole_transaction_back(TestDatabase database) throws Exception {
        database.execute("create table t (a int primary key, b int)", "insert into t values (1, 0), (2, 0)");
        try (OpenSession one = OpenSession.pooled(database);
                OpenSession two = OpenSession.pooled(database)) {
            one.run("begin");
            two.run("begin");
            one.run("update t set b = 1 where a = 1");
            two.run("update t set b = 2 where a = 2");
            StringBuilder ofTwo = new StringBuilder();
            Thread waiting =
                    new Thread(() -> ofTwo.append(two.failure(() -> two.run("update t set b = 2 where a = 1"))));
            waiting.start();
            String ofOne = one.failure(() -> one.run("update t set b = 1 where a = 2"));
            waiting.join();

            OpenSession victim = ofOne.equals("no failure") ? two : one;
            OpenSession winner = victim == one ? two : one;
            assertThat(victim == one ? ofOne : ofTwo.toString())
                    .startsWith("1: ")
                    .containsIgnoringCase("deadlock");
            boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
            assertThat(victim.state()).isEqualTo(postgres ? "FAILED 1" : "IDLE 0");
            assertThat(victim.told())
                    .isEqualTo(
                            postgres
                                    ? ""
                                    : "ended the whole transaction is gone: the database rolled it back with 1 statement");
            winner.run("commit");
            assertThat(winner.state()).isEqualTo("IDLE 0");
        }
    }

    @EachDatabase
    void a_memory_of_ones_own_has_one_connection(TestDatabase database) {
        if (database.kind() != DatabaseKind.SQLITE) {
            return;
        }
        NamedConnection memory = Connecting.pooled("sqlite://", sqlconn.config.ConnectionOptions.DEFAULT);
        try (OpenSession open = new OpenSession(memory)) {
            open.runAlone("create table t (a int)");
            open.runAlone("insert into t values (1)");
            assertThat(memory.pool().limit()).isEqualTo(1);
            assertThat(memory.health(open.session, java.time.Duration.ofSeconds(5))
                            .status()
                            .word())
                    .isEqualTo("healthy");
            assertThat(open.runAlone("select a from t")).isEqualTo("1\n");
        }
    }
}
