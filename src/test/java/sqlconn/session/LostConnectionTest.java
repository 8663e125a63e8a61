package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.ConnectionException;
import sqlconn.SqlconnException;
import sqlconn.config.ConnectionOptions;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestDatabase;

/** What a session says and does when its connection is gone: reads are tried again, writes never, a COMMIT is unknown. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LostConnectionTest {

    /** Ends a session's connection on the server, as an administrator would, and waits until it is gone. */
    private static void end(TestDatabase database, String backend) throws Exception {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        String alive = postgres
                ? "select count(*) from pg_stat_activity where pid = " + backend
                : "select count(*) from information_schema.processlist where id = " + backend;
        try (Connection admin = database.server().connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute(postgres ? "select pg_terminate_backend(" + backend + ")" : "kill " + backend);
            while (count(statement, alive) > 0) {
                Thread.sleep(10);
            }
        }
    }

    private static int count(Statement statement, String sql) throws SQLException {
        try (var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_read_is_tried_again_and_that_is_told(TestDatabase database) throws Exception {
        try (OpenSession open = OpenSession.pooled(database)) {
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
            String before = open.backend();
            end(database, before);
            assertThat(open.runAlone("select 2")).isEqualTo("2\n");
            assertThat(open.backend()).isNotEqualTo(before);
            assertThat(open.told())
                    .startsWith("retrying the connection was lost: ")
                    .endsWith("; trying again on a new connection (attempt 2 of 3)");
            assertThat(open.state()).isEqualTo("IDLE 0");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_write_is_never_tried_again(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.runAlone("select 1");
            end(database, open.backend());
            assertThat(open.failure(() -> open.runAlone("insert into t values (1)")))
                    .startsWith("4: the connection was lost: ");
            assertThat(open.told()).isEmpty();
            assertThat(open.state()).isEqualTo("LOST 0");
            assertThat(open.failure(() -> open.runAlone("insert into t values (2)")))
                    .isEqualTo("4: the connection was lost");
            assertThat(open.connection.reset(open.session, false).describe())
                    .isEqualTo("reset: dropped a lost connection; the next statement connects anew");
            assertThat(open.runAlone("insert into t values (3)")).isEqualTo("1 changed\n");
        }
        assertThat(database.query("select a from t")).isEqualTo("3\n");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void in_a_transaction_not_even_a_read_is_tried_again(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            open.run("insert into t values (2)");
            end(database, open.backend());
            SqlconnException failure = assertThrows(ConnectionException.class, () -> open.run("select 1"));
            assertThat(failure.hint()).contains("the server rolled back what was open: 2 statements");
            assertThat(open.state()).isEqualTo("LOST 0");
            assertThat(open.told()).isEmpty();
        }
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_commit_on_a_dead_connection_is_unknown_where_the_server_cannot_tell(TestDatabase database) throws Exception {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            end(database, open.backend());
            assertThat(open.failure(() -> open.run("commit")))
                    .startsWith(
                            postgres
                                    ? "4: the connection was lost: "
                                    : "6: the connection was lost during COMMIT, and it is not known whether the server"
                                            + " committed: ");
            assertThat(open.state()).isEqualTo("LOST 0");
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_lost_connection_while_rows_are_read(TestDatabase database) throws Exception {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        try (OpenSession open = OpenSession.pooled(database)) {
            open.runAlone("select 1");
            String backend = open.backend();
            Thread ending = new Thread(() -> {
                try {
                    Thread.sleep(300);
                    end(database, backend);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            ending.start();
            assertThat(open.failure(() -> open.runAlone(
                            postgres ? "select generate_series(1, 100000000)" : "select seq from seq_1_to_1000000000")))
                    .startsWith("4: the connection was lost: ");
            ending.join();
            assertThat(open.state()).isEqualTo("LOST 0");
            open.connection.reset(open.session, false);
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
        }
    }

    @Test
    void postgres_is_killed_and_comes_back() {
        try (PostgresServer server = new PostgresServer()) {
            killedAndBack(server);
        }
    }

    @Test
    void mariadb_is_killed_and_comes_back() {
        try (MariaDbServer server = new MariaDbServer()) {
            killedAndBack(server);
        }
    }

    private static void killedAndBack(DatabaseServer server) {
        try (TestDatabase database = server.createDatabase();
                OpenSession open = new OpenSession(Connecting.pooled(database, ConnectionOptions.DEFAULT))) {
            open.runAlone("create table t (a int)");
            assertThat(health(open)).isEqualTo("healthy");
            open.run("begin");
            open.run("insert into t values (1)");
            server.kill();

            long start = System.nanoTime();
            assertThat(health(open)).isEqualTo("unreachable");
            assertThat(open.failure(() -> open.run("insert into t values (2)")))
                    .startsWith("4: the connection was lost: ");
            assertThat(open.connection.reset(open.session, false).describe())
                    .isEqualTo("reset: dropped a lost connection; the next statement connects anew");
            assertThat(open.failure(() -> open.runAlone("select 1"))).startsWith("4: cannot connect to 'test' (");
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));

            server.start();
            assertThat(open.runAlone("select count(*) from t")).isEqualTo("0\n");
            assertThat(health(open)).isEqualTo("healthy");
        }
    }

    private static String health(OpenSession open) {
        return open.connection
                .health(open.session, Duration.ofSeconds(5))
                .status()
                .word();
    }
}
