package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
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

/** What the shell asks before it keeps something, as a person sees it on a terminal. */
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class GuardsIT {
    @TempDir
    private Path folder;

    private TerminalSession shell(TestDatabase database, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = database.url();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Program.sqlconn(arguments)
                .env("XDG_STATE_HOME", folder.toAbsolutePath().toString())
                .env("NO_COLOR", "1")
                .env("PAGER", "")
                .onTerminal(120, 40);
    }

    /** The last part of the database's URL, with which the prompt begins. */
    private static String name(TestDatabase database) {
        return database.url().substring(database.url().lastIndexOf('/') + 1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void nothing_is_committed_before_a_person_agrees(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t (a int)", "insert into t values (1), (2), (3)");
            String prompt = name(database) + "> ";
            String open = name(database) + "*> ";
            try (TerminalSession terminal = shell(database, "--confirm")) {
                terminal.enter(prompt, "delete from t;");
                terminal.awaitShown("  a=3");
                terminal.enter("Commit 1 statement, 3 rows? [y/N] ", "");
                terminal.awaitShown("rolled back: 1 statement, 3 rows");
                terminal.enter(prompt, "update t set a = 9 where a > 1;");
                terminal.awaitPrompt("Commit 1 statement, 2 rows? [y/N] ");
                terminal.press(Key.CTRL_C);
                terminal.awaitShown("rolled back: 1 statement, 2 rows");
                terminal.enter(prompt, "delete from t where a = 77;");
                terminal.awaitShown("(0 rows changed)");
                terminal.enter(prompt, "begin;");
                terminal.enter(open, "insert into t values (4);");
                terminal.enter(open, "delete from t where a < 3;");
                terminal.enter(open, "commit;");
                terminal.enter("Commit 2 statements, 3 rows? [y/N, s to stay in the transaction] ", "s");
                terminal.awaitShown("not committed: the transaction stays open");
                terminal.enter(open, ".commit");
                terminal.awaitShown("  delete from t where a < 3: 2 rows");
                terminal.enter("Commit 2 statements, 3 rows? [y/N, s to stay in the transaction] ", "y");
                terminal.enter(prompt, "insert into t values (5);");
                terminal.enter("Commit 1 statement, 1 row? [y/N] ", "yes");
                terminal.enter(prompt, ".quit");
                assertThat(terminal.awaitExit()).isZero();
            }
            assertThat(database.query("select a from t order by a")).isEqualTo("3\n4\n5\n");
        }
    }

    @Test
    void what_commits_by_itself_is_asked_about_before_it_runs() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.MARIADB)) {
            database.execute(
                    "create table t (a int)", "create procedure ending() begin insert into t values (1); commit; end");
            String prompt = name(database) + "> ";
            try (TerminalSession terminal = shell(database, "--confirm")) {
                terminal.enter(prompt, "drop table t;");
                terminal.awaitShown("This statement cannot be rolled back: it commits by itself.");
                terminal.enter("Run it? [y/N] ", "n");
                terminal.awaitShown("not sent");
                terminal.enter(prompt, "call ending();");
                terminal.enter("Run it? [y/N] ", "y");
                terminal.enter(prompt, "begin;");
                terminal.enter(name(database) + "*> ", "call ending();");
                terminal.awaitShown("it commits by itself, which is refused");
                terminal.enter(name(database) + "*> ", "rollback;");
                terminal.awaitPrompt(prompt);
            }
            assertThat(database.query("select a from t")).isEqualTo("1\n");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void a_preview_leaves_an_open_transaction_as_it_was(DatabaseKind kind) throws SQLException {
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t (a int)");
            String open = name(database) + "*> ";
            try (TerminalSession terminal = shell(database)) {
                terminal.enter(name(database) + "> ", "begin;");
                terminal.enter(open, "insert into t values (1);");
                terminal.enter(open, ".preview delete from t");
                terminal.awaitShown("rolled back: 1 row would change");
                terminal.enter(open, ".preview delete from nope");
                terminal.enter(open, "commit;");
                terminal.awaitPrompt(name(database) + "> ");
            }
            assertThat(database.query("select a from t")).isEqualTo("1\n");
        }
    }

    @Test
    void a_statement_that_would_wait_for_the_shell_itself_is_cancelled() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            database.execute("create table t (a int)", "insert into t values (1)");
            String name = name(database);
            try (TerminalSession terminal = shell(database, "--confirm")) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "delete from t;");
                terminal.enter(name + "*> ", ".session open b");
                terminal.enter(name + "/b> ", "update t set a = 2;");
                terminal.awaitShown("the statement was cancelled: it waits for a lock that session 'main' holds");
                terminal.enter(name + "/b> ", ".session close main");
                terminal.enter("Open work: main 1 statement. [c]ommit, [r]ollback, or [s]tay? ", "r");
                terminal.enter(name + "/b> ", "update t set a = 3;");
                terminal.enter("Commit 1 statement, 1 row? [y/N] ", "y");
                terminal.awaitPrompt(name + "/b> ");
            }
            assertThat(database.query("select a from t")).isEqualTo("3\n");
        }
    }

    @Test
    void a_file_is_one_question() throws SQLException, IOException {
        Path script = Files.writeString(
                folder.resolve("script.sql"), "create table t (a int);\ninsert into t values (1), (2);\n");
        try (TestDatabase database = TestDatabase.create(DatabaseKind.SQLITE)) {
            try (TerminalSession terminal = shell(database, "--confirm")) {
                terminal.enter("test.db> ", ".read " + script);
                terminal.awaitShown("  insert into t values (1), (2): 2 rows");
                terminal.enter("Commit 2 statements, 2 rows? [y/N] ", "n");
                terminal.enter("test.db> ", ".read " + script);
                terminal.enter("Commit 2 statements, 2 rows? [y/N] ", "y");
                terminal.awaitPrompt("test.db> ");
            }
            assertThat(database.query("select a from t")).isEqualTo("1\n2\n");
        }
    }
}
