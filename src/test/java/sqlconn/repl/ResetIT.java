package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.Program;
import sqlconn.testing.TerminalSession;
import sqlconn.testing.TestDatabase;

/** Health, reset and a changed secrets file in the packaged shell, checked on the server. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ResetIT {
    @TempDir
    private Path folder;

    private TerminalSession shell() {
        return Program.sqlconn("shop")
                .in(folder)
                .env("XDG_STATE_HOME", folder.resolve("state").toString())
                .env("NO_COLOR", "1")
                .env("PAGER", "")
                .onTerminal(250, 40);
    }

    private void define(String section) throws Exception {
        Path file = folder.resolve("connections.toml");
        Files.writeString(file, section);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

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

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void after_a_reset_the_server_has_no_session_of_ours_until_the_next_statement(TestDatabase database)
            throws Exception {
        define(database.section("shop"));
        try (TerminalSession terminal = shell()) {
            terminal.enter("shop> ", "create table t (a int);");
            terminal.awaitPrompt("shop> ");
            assertThat(sessions(database)).isPositive();
            terminal.enter("shop> ", "begin;");
            terminal.enter("shop*> ", "insert into t values (1);");
            terminal.enter("shop*> ", ".reset");
            terminal.awaitShown("a reset would roll back 1 statement");
            terminal.enter("shop*> ", ".reset --force");
            terminal.awaitShown("reset: rolled back 1 statement, closed ");
            terminal.awaitPrompt("shop> ");
            while (sessions(database) > 0) {
                Thread.sleep(20);
            }
            terminal.enter("shop> ", ".timing");
            terminal.awaitPrompt("shop> ");
            assertThat(sessions(database)).isZero();
            terminal.enter("shop> ", "select count(*) + 40 as n from t;");
            terminal.awaitShown("│ 40 │");
            terminal.awaitPrompt("shop> ");
            assertThat(sessions(database)).isPositive();
        }
    }

    @Test
    void after_a_restart_of_postgresql() throws Exception {
        try (DatabaseServer server = new PostgresServer()) {
            restarted(server);
        }
    }

    @Test
    void after_a_restart_of_mariadb() throws Exception {
        try (DatabaseServer server = new MariaDbServer()) {
            restarted(server);
        }
    }

    private void restarted(DatabaseServer server) throws Exception {
        try (TestDatabase database = server.createDatabase()) {
            define(database.section("shop"));
            try (TerminalSession terminal = shell()) {
                terminal.enter("shop> ", "select 1 as a;");
                terminal.awaitPrompt("shop> ");
                server.stop();
                terminal.enter("shop> ", ".health");
                terminal.awaitShown("unreachable: tcp: ");
                server.start();
                terminal.enter("shop> ", ".health");
                terminal.awaitShown("unreachable: session: its connection does not answer");
                terminal.enter("shop> ", ".health --reset");
                terminal.awaitShown("; the next statement connects anew");
                terminal.awaitPrompt("shop> ");
                assertThat(terminal.screen()).contains("\nhealthy\n");
                terminal.enter("shop> ", "select 6 * 7 as answer;");
                terminal.awaitShown("│     42 │");
            }
        }
    }

    @Test
    void a_section_that_changes_is_taken_up_by_the_next_statement() throws Exception {
        try (TestDatabase first = TestDatabase.create(DatabaseKind.POSTGRESQL);
                TestDatabase second = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            define(first.section("shop"));
            try (TerminalSession terminal = shell()) {
                terminal.enter("shop> ", "select current_database() as db;");
                terminal.awaitShown("│ " + first.user());
                terminal.awaitPrompt("shop> ");
                define(second.section("shop"));
                terminal.enter("shop> ", "select current_database() || '!' as db;");
                terminal.awaitShown("'shop' has changed in its file: connecting anew, without the settings and");
                terminal.awaitShown("│ " + second.user() + "!");
                terminal.awaitPrompt("shop> ");
                assertThat(sessions(first)).isZero();
                define("[connections.shop]\nurll = \"x\"\n");
                terminal.enter("shop> ", "select current_database() || '?' as db;");
                terminal.awaitShown(
                        "warning: " + folder + "/connections.toml:2:1: connection 'shop': unknown key 'urll'; the");
                terminal.awaitShown("│ " + second.user() + "?");
            }
        }
    }

    @Test
    void a_reset_uses_a_password_that_has_changed() throws Exception {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            Path password = folder.resolve("password");
            Files.writeString(password, DatabaseServer.PASSWORD + "\n");
            define("[connections.shop]\nurl = \"" + database.url().replace(":" + DatabaseServer.PASSWORD, "")
                    + "\"\npassword_file = \"" + password + "\"\n");
            try (TerminalSession terminal = shell()) {
                terminal.enter("shop> ", "alter role current_user password 'another-one';");
                terminal.awaitPrompt("shop> ");
                Files.writeString(password, "another-one\n");
                terminal.enter("shop> ", ".reset");
                terminal.awaitShown("; the definition has changed, and the next statement connects as it says now");
                terminal.enter("shop> ", "select 6 * 7 as answer;");
                terminal.awaitShown("│     42 │");
            }
        }
    }
}
