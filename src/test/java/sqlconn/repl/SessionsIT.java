package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.Key;
import sqlconn.testing.Program;
import sqlconn.testing.TerminalSession;
import sqlconn.testing.TestDatabase;

/** Several sessions in one shell, as a person sees them on a terminal. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class SessionsIT {
    @TempDir
    private Path folder;

    private TerminalSession shell(TestDatabase database) {
        return Program.sqlconn(database.url())
                .env("XDG_STATE_HOME", folder.toAbsolutePath().toString())
                .env("NO_COLOR", "1")
                .env("PAGER", "")
                .onTerminal(120, 40);
    }

    /** The last part of the database's URL, with which the prompt begins. */
    private static String name(TestDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    @Test
    void T25_leaving_names_every_session_with_open_work() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            database.execute("create table t(a int)");
            String name = name(database);
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "insert into t values (1);");
                terminal.enter(name + "*> ", ".session open b");
                terminal.enter(name + "/b> ", ".begin repeatable read");
                terminal.enter(name + "/b (repeatable read)*> ", "insert into t values (2), (3);");
                terminal.awaitPrompt(name + "/b (repeatable read)*> ");
                terminal.press(Key.CTRL_D);
                String question = "Open work: main 1 statement, b 1 statement. [c]ommit, [r]ollback, or [s]tay? ";
                terminal.enter(question, "s");
                terminal.enter(name + "/b (repeatable read)*> ", ".quit");
                terminal.enter(question, "c");
                terminal.awaitShown("session 'b': committed 1 statement");
                assertThat(terminal.awaitExit()).isZero();
            }
            assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n3\n");
        }
    }

    @Test
    void a_session_with_open_work_is_closed_as_the_person_decides() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.SQLITE)) {
            database.execute("create table t(a int)");
            try (TerminalSession terminal = shell(database)) {
                terminal.enter("test.db> ", ".session open b");
                terminal.enter("test.db/b> ", ".begin immediate");
                terminal.enter("test.db/b (immediate)*> ", "insert into t values (1);");
                terminal.enter("test.db/b (immediate)*> ", ".session close b");
                terminal.enter("Open work: b 1 statement. [c]ommit, [r]ollback, or [s]tay? ", "r");
                terminal.awaitShown("session 'b': rolled back 1 statement");
                terminal.enter("test.db> ", "select count(*) as n from t;");
                terminal.awaitShown("│ 0 │");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_lock_conflict_is_shown_in_one_window(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t(a int primary key, b int)", "insert into t values (1, 0)");
            String name = name(database);
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "update t set b = 1 where a = 1;");
                terminal.enter(name + "*> ", ".session open b");
                terminal.enter(name + "/b> ", "update t set b = b + 10 where a = 1;");
                terminal.enter(name + "/b~> ", "select 1;");
                terminal.awaitShown("session 'b' still waits for a lock");
                terminal.enter(name + "/b~> ", ".session use main");
                terminal.enter(name + "*> ", "commit;");
                goesOn(terminal, name + "> ", "session 'b' has waited with: update t set b = b + 10");
                terminal.enter(name + "> ", ".session use b");
                terminal.enter(name + "/b> ", ".quit");
                assertThat(terminal.awaitExit()).isZero();
            }
            assertThat(database.query("select b from t")).isEqualTo("11\n");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_person_at_the_prompt_sees_at_once_that_a_session_waits_no_more(DatabaseKind kind) throws SQLException {
        String patience = kind == DatabaseKind.POSTGRESQL ? "lock_timeout = '4s'" : "innodb_lock_wait_timeout = 4";
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t(a int primary key, b int)", "insert into t values (1, 0)");
            String name = name(database);
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "update t set b = 1 where a = 1;");
                terminal.enter(name + "*> ", ".session open b");
                terminal.enter(name + "/b> ", "set " + patience + ";");
                terminal.enter(name + "/b> ", "update t set b = b + 10 where a = 1;");
                terminal.enter(name + "/b~> ", ".session use main");
                terminal.awaitPrompt(name + "*> ");
                terminal.type("select 1 +");
                terminal.awaitShown("session 'b' waits no more; Enter shows what came of it");
                terminal.awaitShown(name + "*> select 1 +");
                terminal.type(" 1 as two;");
                terminal.press(Key.ENTER);
                terminal.awaitShown("│   2 │");
                terminal.awaitShown("session 'b' has waited with: update t set b = b + 10");
            }
        }
    }

    /** What waited goes on when the server lets it; its result shows before a prompt. */
    private static void goesOn(TerminalSession terminal, String prompt, String shown) {
        terminal.awaitPrompt(prompt);
        while (!terminal.log().contains(shown)) {
            terminal.press(Key.ENTER);
            terminal.awaitPrompt(prompt);
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void a_deadlock_is_shown_in_one_window(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t(a int primary key, b int)", "insert into t values (1, 0), (2, 0)");
            String name = name(database);
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "update t set b = 1 where a = 1;");
                terminal.enter(name + "*> ", ".session open b");
                terminal.enter(name + "/b> ", "begin;");
                terminal.enter(name + "/b*> ", "update t set b = 2 where a = 2;");
                terminal.enter(name + "/b*> ", "update t set b = 2 where a = 1;");
                terminal.enter(name + "/b~> ", ".session use main");
                terminal.enter(name + "*> ", "update t set b = 1 where a = 2;");
                // The victim is the session that types or the one that waits, whose end shows at the next prompt.
                String shown = kind == DatabaseKind.POSTGRESQL ? "deadlock detected" : "Deadlock found";
                while (!terminal.log().contains(shown)) {
                    terminal.press(Key.ENTER);
                    Thread.sleep(100);
                }
            }
        }
    }

    @Test
    void a_statement_that_waits_can_be_given_up() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            database.execute("create table t(a int primary key)");
            String name = name(database);
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "insert into t values (1);");
                terminal.enter(name + "*> ", ".session open b");
                terminal.enter(name + "/b> ", "insert into t values (1);");
                terminal.awaitShown("session 'b' waits for a lock that session 'main' holds");
                terminal.enter(name + "/b~> ", ".session cancel b");
                terminal.awaitShown("error: interrupted");
                terminal.enter(name + "/b> ", "insert into t values (1);");
                terminal.awaitPrompt(name + "/b~> ");
                terminal.press(Key.CTRL_D);
                terminal.enter(
                        "Open work: main 1 statement, b (waits for a lock) 0 statements. [r]ollback, or [s]tay? ", "r");
                assertThat(terminal.awaitExit()).isZero();
            }
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
            assertThat(database.busy()).isFalse();
        }
    }

    @Test
    void undo_mends_a_failed_transaction() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            database.execute("create table t(a int)");
            String name = name(database);
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "insert into t values (1);");
                terminal.enter(name + "*> ", "insert into t values (2);");
                terminal.enter(name + "*> ", "select 1/0;");
                terminal.enter(name + "!> ", ".undo");
                terminal.awaitShown("the transaction had failed, and goes on");
                terminal.enter(name + "*> ", ".undo");
                terminal.awaitShown("taken back: insert into t values (2) (1 row)");
                terminal.enter(name + "*> ", "commit;");
                terminal.enter(name + "> ", ".undo");
                terminal.awaitShown("error: there is nothing to undo");
            }
            assertThat(database.query("select a from t")).isEqualTo("1\n");
        }
    }

    @Test
    void completion_follows_the_session() throws Exception {
        try (TestDatabase first = TestDatabase.create(DatabaseKind.SQLITE);
                TestDatabase second = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            first.execute("create table harbour(a int)");
            second.execute("create table lighthouse(a int)");
            try (TerminalSession terminal = shell(first)) {
                terminal.enter("test.db> ", ".session open b " + second.url());
                String prompt = name(second) + "/b> ";
                terminal.awaitPrompt(prompt);
                terminal.type("select * from ligh");
                terminal.awaitPrompt(prompt + "select * from ligh");
                while (!terminal.screen().contains("lighthouse")) {
                    terminal.press(Key.TAB);
                    Thread.sleep(100);
                }
                terminal.awaitPrompt(prompt + "select * from lighthouse ");
            }
        }
    }
}
