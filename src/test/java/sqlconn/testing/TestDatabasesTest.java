package sqlconn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The servers do what other tests take for granted: empty databases, passwords that count, restarts that keep data. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TestDatabasesTest {

    @EachDatabase
    void a_test_writes_into_a_database_of_its_own(TestDatabase database) throws Exception {
        database.execute("create table t (a int, b varchar(10))", "insert into t values (1, 'ä'), (2, null)");

        assertThat(database.query("select * from t order by a")).isEqualTo("1|ä\n2|null\n");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void the_password_counts(TestDatabase database) {
        assertThat(catchingState(
                        () -> java.sql.DriverManager.getConnection(database.jdbcUrl(), database.user(), "wrong")))
                .isIn("28P01", "28000");
    }

    @Test
    void postgres_keeps_commits_over_kill_and_restart() throws Exception {
        try (PostgresServer server = new PostgresServer()) {
            keepsCommitsOverKillAndRestart(server);
        }
    }

    @Test
    void mariadb_keeps_commits_over_kill_and_restart() throws Exception {
        try (MariaDbServer server = new MariaDbServer()) {
            keepsCommitsOverKillAndRestart(server);
        }
    }

    private static void keepsCommitsOverKillAndRestart(DatabaseServer server) throws Exception {
        try (TestDatabase database = server.createDatabase()) {
            database.execute("create table t (a int)");
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("insert into t values (1)");
                connection.setAutoCommit(false);
                statement.execute("insert into t values (2)");

                server.kill();
                assertThat(catchingState(database::connect)).startsWith("08");
            }
            server.start();
            assertThat(database.query("select a from t")).isEqualTo("1\n");
            server.stop();
            assertThat(catchingState(database::connect)).startsWith("08");
            server.start();
            assertThat(database.query("select a from t")).isEqualTo("1\n");
        }
    }

    private interface Connecting {
        Connection connect() throws java.sql.SQLException;
    }

    private static String catchingState(Connecting action) {
        try (Connection connection = action.connect()) {
            return "connected to " + connection;
        } catch (java.sql.SQLException e) {
            return e.getSQLState();
        }
    }
}
