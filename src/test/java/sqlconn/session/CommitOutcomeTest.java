package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.config.ConnectionOptions;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestDatabase;

/** What is said of work whose COMMIT got no answer: what the server says of it, or that it is not known. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class CommitOutcomeTest {
    private static final String ASKING =
            "outcome the connection was lost during COMMIT; asking the server what became of it, for up to ";

    private static OpenSession through(FaultProxy proxy, TestDatabase database) {
        return new OpenSession(Connecting.pooled(proxy.url(database), ConnectionOptions.DEFAULT));
    }

    private static OpenSession asScript(FaultProxy proxy, TestDatabase database) {
        return new OpenSession(Connecting.single(proxy.url(database), ConnectionOptions.DEFAULT));
    }

    private static void work(OpenSession open) {
        open.run("begin");
        open.run("insert into t values (1)");
        open.run("insert into t values (2)");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_commit_whose_answer_is_lost_is_told_as_committed(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            work(open);
            proxy.once("commit", Reaction.LOSE_ANSWER);
            assertThat(open.failure(() -> open.run("commit"))).isEqualTo("no failure");
            assertThat(open.told())
                    .startsWith(ASKING)
                    .containsPattern("\noutcome the server has committed: transaction \\d+, 2 statements$");
            assertThat(open.state()).isEqualTo("LOST 0");
        }
        assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_commit_that_never_arrived_is_told_as_rolled_back(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            work(open);
            proxy.once("COMMIT", Reaction.CUT);
            assertThat(open.failure(() -> open.session.commit(null)))
                    .matches("4: the connection was lost during COMMIT, and the server has rolled back:"
                            + " transaction \\d+, 2 statements");
            assertThat(open.state()).isEqualTo("LOST 0");
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_transaction_that_the_server_still_waits_for_is_ended(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            work(open);
            proxy.once("COMMIT", Reaction.STALL);
            Thread impatient = new Thread(() -> {
                proxy.awaitRequest();
                open.session.abort();
            });
            impatient.start();
            assertThat(open.failure(() -> open.session.commit(null)))
                    .startsWith("4: the connection was lost during COMMIT, and the server has rolled back: ");
            impatient.join();
            assertThat(database.query("select count(*) from pg_stat_activity where backend_xid is not null"
                            + " and usename = current_user"))
                    .isEqualTo("0\n");
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_commit_of_nothing_leaves_no_doubt(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            open.run("begin");
            open.run("delete from t");
            proxy.once("COMMIT", Reaction.CUT);
            assertThat(open.failure(() -> open.session.commit(null)))
                    .isEqualTo("4: the connection was lost during COMMIT; there was nothing to commit");
        }
    }

    /** The number of a transaction that never reached the disk is given out again after a crash. */
    @Test
    void another_transaction_under_the_same_number_is_not_taken_for_ours() throws Exception {
        try (PostgresServer server = new PostgresServer();
                TestDatabase database = server.createDatabase();
                FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            database.execute("create table t (a int)");
            work(open);
            proxy.once("COMMIT", Reaction.STALL);
            Thread crash = new Thread(() -> {
                proxy.awaitRequest();
                server.kill();
                proxy.cut();
            });
            crash.start();
            assertThat(open.failure(() -> open.session.commit(null)))
                    .startsWith("6: the connection was lost during COMMIT, and it is not known whether the server"
                            + " committed: ");
            crash.join();
            open.told();
            server.start();
            for (int i = 0; i < 20; i++) {
                database.execute("insert into t values (7)");
            }
            open.connection.reset(open.session, true);
            assertThat(open.runAlone("select count(*) from t where a < 3")).isEqualTo("0\n");
            assertThat(open.told())
                    .matches("outcome the transaction whose COMMIT got no answer: the server has rolled back:"
                            + " transaction \\d+, 2 statements");
        }
    }

    @Test
    void a_commit_before_a_crash_is_told_when_the_server_is_back() throws Exception {
        try (PostgresServer server = new PostgresServer();
                TestDatabase database = server.createDatabase();
                FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            database.execute("create table t (a int)");
            work(open);
            proxy.once("COMMIT", Reaction.HOLD_ANSWER);
            Thread crash = new Thread(() -> {
                proxy.awaitRequest();
                awaitRows(database);
                server.kill();
                proxy.cut();
            });
            crash.start();
            assertThat(open.failure(() -> open.session.commit(null))).startsWith("6: ");
            crash.join();
            open.told();
            server.start();
            open.connection.reset(open.session, true);
            assertThat(open.runAlone("select count(*) from t")).isEqualTo("2\n");
            assertThat(open.told())
                    .matches("outcome the transaction whose COMMIT got no answer: the server has committed:"
                            + " transaction \\d+, 2 statements");
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
            assertThat(open.told()).isEmpty();
        }
    }

    private static void awaitRows(TestDatabase database) {
        try {
            while (database.query("select count(*) from t").equals("0\n")) {
                Thread.sleep(10);
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A script waits longer than a person: the server may be back in time. */
    @Test
    void a_script_waits_for_the_server_to_come_back() throws Exception {
        try (PostgresServer server = new PostgresServer();
                TestDatabase database = server.createDatabase();
                FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = asScript(proxy, database)) {
            database.execute("create table t (a int)");
            work(open);
            proxy.once("COMMIT", Reaction.HOLD_ANSWER);
            Thread crash = new Thread(() -> {
                proxy.awaitRequest();
                awaitRows(database);
                server.kill();
                proxy.cut();
                server.start();
            });
            crash.start();
            assertThat(open.failure(() -> open.session.commit(null))).isEqualTo("no failure");
            crash.join();
            assertThat(open.told()).contains("\noutcome the server has committed: transaction ");
        }
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void a_server_that_cannot_tell_leaves_it_unknown(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            work(open);
            proxy.once("COMMIT", Reaction.LOSE_ANSWER);
            assertThat(open.failure(() -> open.session.commit(null)))
                    .startsWith("6: the connection was lost during COMMIT, and it is not known whether the server"
                            + " committed: ");
            assertThat(open.state()).isEqualTo("LOST 0");
            assertThat(open.told()).isEmpty();
        }
        assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void after_reads_only_there_is_nothing_to_know(TestDatabase database) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            open.run("begin");
            open.run("select 1");
            proxy.once("COMMIT", Reaction.LOSE_ANSWER);
            assertThat(open.failure(() -> open.session.commit(null)))
                    .startsWith("4: the connection was lost during COMMIT: ");
        }
    }

    /** In the shell a single write has a transaction of its own, so that only its COMMIT can leave a doubt. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_write_of_its_own_whose_answer_is_lost_is_rolled_back(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            proxy.once("insert into t", Reaction.LOSE_ANSWER);
            assertThat(open.failure(() -> open.runAlone("insert into t values (1)")))
                    .startsWith("4: the connection was lost: ");
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void the_commit_of_a_single_write(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            proxy.once("COMMIT", Reaction.LOSE_ANSWER);
            assertThat(open.failure(() -> open.runAlone("insert into t values (1)")))
                    .startsWith(database.kind() == DatabaseKind.POSTGRESQL ? "no failure" : "6: ");
        }
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }

    /** A statement that commits itself leaves the same doubt as a COMMIT. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_statement_outside_a_transaction_is_unknown(TestDatabase database) throws Exception {
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession shell = through(proxy, database);
                OpenSession script = asScript(proxy, database)) {
            proxy.once("create table t", Reaction.LOSE_ANSWER);
            assertThat(shell.failure(() -> shell.runAlone("create table t (a int)")))
                    .startsWith("6: the connection was lost, and it is not known whether the server carried the"
                            + " statement out: ");
            assertThat(shell.state()).isEqualTo("LOST 0");
            proxy.once("insert into t", Reaction.LOSE_ANSWER);
            assertThat(script.failure(() -> script.runAlone("insert into t values (1)")))
                    .startsWith("6: ");
        }
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }

    /** MariaDB commits before and after DDL, also inside a transaction. */
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void DDL_inside_a_transaction(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database);
                OpenSession open = through(proxy, database)) {
            work(open);
            proxy.once("create table u", Reaction.LOSE_ANSWER);
            assertThat(open.failure(() -> open.run("create table u (a int)")))
                    .startsWith(database.kind() == DatabaseKind.POSTGRESQL ? "4: " : "6: ");
        }
    }

    /** What the server says when it ends a connection in order is an answer: the statement was not carried out. */
    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_connection_that_was_ended_in_order(TestDatabase database) throws Exception {
        try (OpenSession open = new OpenSession(Connecting.single(database, ConnectionOptions.DEFAULT))) {
            open.runAlone("select 1");
            database.execute("select pg_terminate_backend(" + open.backend() + ", "
                    + Duration.ofSeconds(30).toMillis() + ")");
            assertThat(open.failure(() -> open.runAlone("create table t (a int)")))
                    .isEqualTo("4: the connection was lost: terminating connection due to administrator command");
        }
    }
}
