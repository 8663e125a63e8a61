package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.config.ConnectionOptions;
import sqlconn.dialect.JdbcTarget;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestDatabase;

/** A reset closes what it says, which the server confirms; loses nothing unasked; and goes on as the definition says now. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ResetTest {

    /** A definition that a test changes as a user changes a file. */
    private static final class Editable implements ConnectionDefinition {
        JdbcTarget target;

        Editable(String url) {
            target = ResetTest.target(url);
        }

        @Override
        public String name() {
            return "test";
        }

        @Override
        public JdbcTarget target() {
            return target;
        }

        @Override
        public JdbcTarget read() {
            return target;
        }

        @Override
        public @Nullable JdbcTarget readIfChanged() {
            return null;
        }
    }

    private static JdbcTarget target(String url) {
        return Connecting.target(url, ConnectionOptions.DEFAULT);
    }

    /** Sessions of the database's owner, as an administrator sees them. */
    private static long sessions(TestDatabase database) throws Exception {
        String sql = database.kind() == DatabaseKind.POSTGRESQL
                ? "select count(*) from pg_stat_activity where usename = '" + database.user() + "'"
                : "select count(*) from information_schema.processlist where user = '" + database.user() + "'";
        try (Connection admin = database.server().connectAsAdmin();
                Statement statement = admin.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void awaitNoSession(TestDatabase database) throws Exception {
        while (sessions(database) > 0) {
            Thread.sleep(10);
        }
    }

    private static String reset(OpenSession open) {
        return open.connection.reset(open.session, false).describe();
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void every_connection_is_closed(TestDatabase database) throws Exception {
        try (OpenSession open = OpenSession.pooled(database)) {
            assertThat(reset(open)).isEqualTo("reset: nothing was open; the next statement connects anew");
            open.runAlone("select 1");
            // What the catalog reader has given back, and what it is using at the moment.
            Connection idle = open.connection.borrow();
            Connection used = open.connection.borrow();
            open.connection.giveBack(idle);
            assertThat(sessions(database)).isEqualTo(3);
            assertThat(reset(open)).isEqualTo("reset: closed 3 connections; the next statement connects anew");
            awaitNoSession(database);
            assertThat(used.isValid(1)).isFalse();
            open.connection.discard(used);
            assertThat(open.runAlone("select 2")).isEqualTo("2\n");
            assertThat(sessions(database)).isEqualTo(1);
        }
        awaitNoSession(database);
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void what_a_background_thread_is_doing_ends(TestDatabase database) throws Exception {
        try (OpenSession open = OpenSession.pooled(database)) {
            open.runAlone("select 1");
            Connection used = open.connection.borrow();
            Thread busy = new Thread(() -> {
                try (Statement statement = used.createStatement()) {
                    statement.execute(
                            database.kind() == DatabaseKind.POSTGRESQL ? "select pg_sleep(600)" : "select sleep(600)");
                } catch (SQLException ended) {
                    open.connection.discard(used);
                }
            });
            busy.start();
            while (!database.busy()) {
                Thread.sleep(10);
            }
            assertThat(reset(open)).isEqualTo("reset: closed 2 connections; the next statement connects anew");
            awaitNoSession(database);
            busy.join();
            assertThat(open.runAlone("select 2")).isEqualTo("2\n");
        }
    }

    @EachDatabase
    void open_work_is_not_lost_unasked(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            open.run("insert into t values (2)");
            assertThat(open.failure(() -> reset(open))).isEqualTo("2: a reset would roll back 2 statements");
            assertThat(open.state()).isEqualTo("ACTIVE 2");
            assertThat(open.run("select count(*) from t")).isEqualTo("2\n");
            assertThat(open.connection.reset(open.session, true).describe())
                    .isEqualTo(
                            "reset: rolled back 3 statements, closed 1 connection; the next statement connects anew");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.runAlone("select count(*) from t")).isEqualTo("0\n");
        }
    }

    @EachDatabase
    void an_empty_transaction_holds_nothing_back(TestDatabase database) {
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            assertThat(reset(open)).isEqualTo("reset: closed 1 connection; the next statement connects anew");
            assertThat(open.state()).isEqualTo("IDLE 0");
        }
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_failed_transaction_holds_nothing_back_unless_a_savepoint_could_save_it(TestDatabase database) {
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.failure(() -> open.run("select nope"));
            assertThat(reset(open))
                    .isEqualTo("reset: rolled back a failed transaction, closed 1 connection;"
                            + " the next statement connects anew");
            open.run("begin");
            open.run("create table t (a int)");
            open.run("savepoint a");
            open.failure(() -> open.run("select nope"));
            assertThat(open.failure(() -> reset(open))).isEqualTo("2: a reset would roll back 2 statements");
        }
    }

    @EachDatabase
    void work_of_another_session_is_not_lost_unasked_either(TestDatabase database) {
        try (OpenSession open = OpenSession.pooled(database);
                Session other = open.connection.openSession(new SessionListener() {
                    @Override
                    public void notice(String text) {}

                    @Override
                    public void transactionEnded(String text) {}

                    @Override
                    public void outcome(String text) {}

                    @Override
                    public void retrying(String text) {}
                })) {
            other.begin(null);
            other.run(open.statement("create table t (a int)"), new Parameters())
                    .close();
            other.run(open.statement("insert into t values (1)"), new Parameters())
                    .close();
            int statements = other.openStatements();
            if (statements == 0) {
                // MariaDB has committed the first, and the second by itself.
                return;
            }
            assertThat(open.failure(() -> reset(open)))
                    .isEqualTo("2: a reset would roll back " + Counted.statements(statements));
            assertThat(open.connection.reset(open.session, true).statements()).isEqualTo(statements);
            assertThat(other.state()).isEqualTo(TransactionState.IDLE);
        }
    }

    @Test
    void a_database_in_memory_is_not_lost_unasked() {
        try (OpenSession open = new OpenSession(Connecting.pooled("sqlite://", ConnectionOptions.DEFAULT))) {
            assertThat(reset(open)).startsWith("reset: nothing was open");
            open.runAlone("create table t (a int)");
            assertThat(open.failure(() -> reset(open)))
                    .isEqualTo("2: a reset would lose the database, which is in memory");
            assertThat(open.runAlone("select count(*) from t")).isEqualTo("0\n");
            assertThat(open.connection.reset(open.session, true).describe())
                    .isEqualTo("reset: closed 1 connection; the next statement connects anew");
            assertThat(open.failure(() -> open.runAlone("select count(*) from t")))
                    .isEqualTo("1: no such table: t");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_password_that_was_changed_is_used(TestDatabase database) throws Exception {
        Editable definition = new Editable(database.url());
        try (OpenSession open = new OpenSession(Connecting.pooled(definition, null))) {
            open.runAlone("select 1");
            try (Connection admin = database.server().connectAsAdmin();
                    Statement statement = admin.createStatement()) {
                statement.execute(
                        database.kind() == DatabaseKind.POSTGRESQL
                                ? "alter role " + database.user() + " password 'another-one'"
                                : "alter user " + database.user() + " identified by 'another-one'");
            }
            assertThat(reset(open)).isEqualTo("reset: closed 1 connection; the next statement connects anew");
            assertThat(open.failure(() -> open.runAlone("select 1"))).startsWith("4: cannot connect to 'test'");
            assertThat(open.connection.health(open.session, Probing.LONG).headline())
                    .startsWith("unreachable: login: ");
            definition.target = target(database.url().replace(DatabaseServer.PASSWORD, "another-one"));
            assertThat(reset(open))
                    .isEqualTo("reset: nothing was open; the definition has changed, and the next statement connects as"
                            + " it says now");
            assertThat(open.runAlone("select 1")).isEqualTo("1\n");
        }
    }

    @Test
    void a_host_that_was_changed_is_used(@TempDir Path folder) throws Exception {
        TestDatabase first = TestDatabase.sqlite(folder.resolve("first.db"));
        TestDatabase second = TestDatabase.sqlite(folder.resolve("second.db"));
        first.execute("create table t (a int)", "insert into t values (1)");
        second.execute("create table t (a int)", "insert into t values (2)");
        Editable definition = new Editable(first.url());
        try (OpenSession open = new OpenSession(Connecting.pooled(definition, null))) {
            assertThat(open.runAlone("select a from t")).isEqualTo("1\n");
            definition.target = target(second.url());
            assertThat(open.runAlone("select a from t")).isEqualTo("1\n");
            reset(open);
            assertThat(open.runAlone("select a from t")).isEqualTo("2\n");
            definition.target = target("postgresql://u@127.0.0.1:1/x");
            assertThat(open.connection.reset(open.session, false).warning())
                    .isEqualTo("warning: 'test' was sqlite and is postgresql now;"
                            + " the connection stays as it was defined before");
            assertThat(open.runAlone("select a from t")).isEqualTo("2\n");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_restart_of_the_server_a_reset_repairs(boolean postgres) {
        try (DatabaseServer server = postgres ? new PostgresServer() : new MariaDbServer();
                TestDatabase database = server.createDatabase();
                OpenSession open = OpenSession.pooled(database)) {
            open.runAlone("create table t (a int)");
            server.stop();
            assertThat(Probing.of(open)).startsWith("unreachable: tcp: ");
            server.start();
            assertThat(Probing.of(open)).startsWith("unreachable: session: its connection does not answer\n");
            assertThat(reset(open)).endsWith("; the next statement connects anew");
            assertThat(Probing.of(open)).startsWith("healthy\n");
            assertThat(open.runAlone("insert into t values (1)")).isEqualTo("1 changed\n");
        }
    }
}
