package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.Key;
import sqlconn.testing.Program;
import sqlconn.testing.TerminalSession;
import sqlconn.testing.TestDatabase;

/** The packaged program on a terminal, as a person sees it: typing, prompts, history, completion, leaving. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ShellIT {
    @TempDir
    private Path folder;

    private Program shell(String... arguments) {
        return Program.sqlconn(arguments)
                .env("XDG_STATE_HOME", folder.toAbsolutePath().toString())
                .env("NO_COLOR", "1")
                .env("PAGER", "");
    }

    private Path history() {
        return folder.resolve("sqlconn").resolve("history");
    }

    @Test
    void a_statement_of_several_lines_is_one_text_to_edit_and_to_recall() throws IOException {
        try (TerminalSession terminal = shell("one.db").onTerminal()) {
            terminal.enter("one.db> ", "select 'a");
            terminal.awaitPrompt("     '> ");
            terminal.type("b' as x, (");
            terminal.press(Key.ENTER);
            terminal.awaitPrompt("     (> ");
            terminal.type("1) as y");
            terminal.press(Key.ENTER);
            terminal.awaitPrompt("     -> ");
            terminal.type(";");
            terminal.press(Key.ENTER);
            terminal.awaitShown("(1 row)");
            terminal.enter("one.db> ", ".quit");
            assertThat(terminal.awaitExit()).isZero();
        }
        assertThat(Files.readString(history())).isEqualTo("select 'a\\nb' as x, (\\n1) as y\\n;\n.quit\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(history())))
                .isEqualTo("rw-------");
        try (TerminalSession terminal = shell("one.db").onTerminal()) {
            terminal.awaitPrompt("one.db> ");
            terminal.press(Key.UP);
            terminal.awaitPrompt("one.db> .quit");
            terminal.press(Key.UP);
            terminal.awaitPrompt("     -> ;");
            terminal.press(Key.ENTER);
            terminal.awaitShown("(1 row)");
            terminal.awaitPrompt("one.db> ");
            terminal.press(Key.CTRL_D);
            assertThat(terminal.awaitExit()).isZero();
        }
    }

    @Test
    void T15_pasted_text_runs_nothing_before_Enter() {
        try (TerminalSession terminal = shell().onTerminal()) {
            terminal.awaitPrompt(":memory:> ");
            terminal.type("\033[200~create table t(a);\rinsert into t values (1);\r.tables\033[201~");
            terminal.awaitPrompt("        > .tables");
            terminal.press(Key.CTRL_C);
            terminal.enter(":memory:> ", "select count(*) as tables from sqlite_master;");
            terminal.awaitShown("│      0 │");
        }
    }

    @Test
    void T17_a_line_with_a_dot_inside_a_statement_is_SQL() {
        try (TerminalSession terminal = shell().onTerminal()) {
            terminal.enter(":memory:> ", "select 1");
            terminal.awaitPrompt("       -> ");
            terminal.type(".5 as x;");
            terminal.press(Key.ENTER);
            terminal.awaitShown("syntax error");
            terminal.enter(":memory:> ", "select 1 +");
            terminal.awaitPrompt("       -> ");
            terminal.type(".5 as x;");
            terminal.press(Key.ENTER);
            terminal.awaitShown("│ 1.5 │");
        }
    }

    @Test
    void T59_ctrl_c_at_the_prompt_drops_the_line() {
        try (TerminalSession terminal = shell().onTerminal()) {
            terminal.awaitPrompt(":memory:> ");
            terminal.type("select 'never");
            terminal.awaitPrompt(":memory:> select 'never");
            terminal.press(Key.ENTER);
            terminal.awaitPrompt("       '> ");
            terminal.press(Key.CTRL_C);
            terminal.enter(":memory:> ", "select 42 as answer;");
            terminal.awaitShown("│     42 │");
            terminal.awaitPrompt(":memory:> ");
            terminal.press(Key.CTRL_D);
            assertThat(terminal.awaitExit()).isZero();
        }
    }

    @Test
    void T59_T60_ctrl_c_stops_a_statement_and_the_shell_goes_on() {
        try (TerminalSession terminal = shell().onTerminal()) {
            terminal.enter(":memory:> ", "begin;");
            terminal.enter(":memory:*> ", "create table t(a);");
            terminal.enter(
                    ":memory:*> ",
                    "with recursive r(i) as (select 1 union all select i + 1 from r) select max(i) from r;");
            terminal.awaitPrompt("");
            terminal.press(Key.CTRL_C);
            terminal.awaitShown("error: interrupted");
            terminal.enter(":memory:*> ", "select 42 as answer;");
            terminal.awaitShown("│     42 │");
            terminal.enter(":memory:*> ", "rollback;");
            terminal.awaitPrompt(":memory:> ");
        }
    }

    @Test
    void T25_leaving_with_open_work_asks() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.SQLITE)) {
            database.execute("create table t(a int)");
            String name = "test.db";
            try (TerminalSession terminal = shell(database.url()).onTerminal()) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "insert into t values (1);");
                terminal.awaitPrompt(name + "*> ");
                terminal.press(Key.CTRL_D);
                String question = "The transaction holds 1 statement. [c]ommit, [r]ollback, or [s]tay? ";
                terminal.enter(question, "s");
                terminal.enter(name + "*> ", "insert into t values (2);");
                terminal.enter(name + "*> ", ".quit");
                terminal.enter(question.replace("1 statement", "2 statements"), "c");
                assertThat(terminal.awaitExit()).isZero();
            }
            assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n");
            try (TerminalSession terminal = shell(database.url()).onTerminal()) {
                terminal.enter(name + "> ", ".begin");
                terminal.enter(name + "*> ", "delete from t;");
                terminal.awaitPrompt(name + "*> ");
                terminal.press(Key.CTRL_D);
                terminal.awaitShown("[s]tay?");
                terminal.press(Key.CTRL_D);
                assertThat(terminal.awaitExit()).isZero();
            }
            assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n");
        }
    }

    @Test
    void T62_a_shell_that_is_told_to_end_rolls_back_and_says_so() throws SQLException, IOException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.SQLITE)) {
            database.execute("create table t(a int)");
            try (TerminalSession terminal = shell(database.url()).onTerminal()) {
                terminal.enter("test.db> ", "begin;");
                terminal.enter("test.db*> ", "insert into t values (1);");
                terminal.awaitPrompt("test.db*> ");
                new ProcessBuilder("kill", "-TERM", Long.toString(terminal.pid()))
                        .start()
                        .onExit()
                        .join();
                terminal.awaitShown("rolled back 1 statement");
                assertThat(terminal.awaitExit()).isEqualTo(143);
            }
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
        }
    }

    @Test
    void T20_a_failed_transaction_shows() {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL);
                TerminalSession terminal = shell(database.url()).onTerminal()) {
            terminal.enter(database.user() + "> ", "begin;");
            terminal.enter(database.user() + "*> ", "select 1/0;");
            terminal.enter(database.user() + "!> ", "rollback;");
            terminal.enter(database.user() + "> ", ".quit");
            assertThat(terminal.awaitExit()).isZero();
        }
    }

    @Test
    void tab_completes_tables_and_columns_of_the_catalog() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.SQLITE)) {
            database.execute("create table harbour(\"Odd Column\" int, tide int)");
            try (TerminalSession terminal = shell(database.url()).onTerminal()) {
                terminal.enter("test.db> ", "create table made_here(a);");
                terminal.awaitPrompt("test.db> ");
                completes(terminal, "test.db> ", "select * from har", "harbour ");
                terminal.type("h where h.o");
                terminal.awaitPrompt("test.db> select * from harbour h where h.o");
                terminal.press(Key.TAB);
                terminal.awaitPrompt("test.db> select * from harbour h where h.\"Odd Column\"");
            }
        }
    }

    /** The catalog is read in the background: Tab is pressed until it is there. */
    private static void completes(TerminalSession terminal, String prompt, String typed, String completed) {
        String before = typed.substring(0, typed.lastIndexOf(' ') + 1);
        terminal.type(typed);
        terminal.awaitPrompt(prompt + typed);
        for (int i = 0; i < 100 && !terminal.screen().contains(before + completed.strip()); i++) {
            terminal.press(Key.TAB);
            terminal.type("x");
            terminal.awaitShown("x");
            terminal.press(Key.BACKSPACE);
        }
        terminal.awaitPrompt(prompt + before + completed);
    }

    @Test
    void T66_a_password_is_not_kept() throws IOException {
        try (TerminalSession terminal = shell().onTerminal()) {
            terminal.enter(":memory:> ", "select 'hunter2' as password;");
            terminal.awaitShown("(1 row)");
            terminal.enter(":memory:> ", "select 1 as one;");
            terminal.awaitShown("│ one │");
            terminal.enter(":memory:> ", ".quit");
            assertThat(terminal.awaitExit()).isZero();
        }
        assertThat(Files.readString(history())).isEqualTo("select 1 as one;\n.quit\n");
    }

    @Test
    void a_history_that_cannot_be_kept_is_told_once() throws IOException {
        Files.writeString(folder.resolve("sqlconn"), "a file where a folder should be");
        try (TerminalSession terminal = shell().onTerminal()) {
            terminal.enter(":memory:> ", "select 1 as one;");
            terminal.awaitShown("│ one │");
            terminal.enter(":memory:> ", ".quit");
            assertThat(terminal.awaitExit()).isZero();
            assertThat(terminal.log().split("the history is not kept", -1)).hasSize(2);
        }
    }

    @Test
    void T65_output_follows_the_width_of_the_terminal() {
        try (TerminalSession terminal = shell().onTerminal(100, 30)) {
            terminal.awaitPrompt(":memory:> ");
            terminal.resize(40, 30);
            terminal.type("select hex(zeroblob(30)) as z;\r");
            terminal.awaitShown("│ 00000000000000000000000000000000000… │");
        }
    }

    @Test
    void T65_a_dumb_terminal_gets_plain_lines() {
        try (TerminalSession terminal = shell().env("TERM", "dumb").onTerminal()) {
            terminal.awaitPrompt(":memory:> ");
            terminal.type("select 6\n");
            terminal.awaitPrompt("       -> ");
            terminal.press(Key.CTRL_C);
            terminal.awaitPrompt(":memory:> ");
            terminal.type("select 6 * 7 as answer;\n");
            terminal.awaitShown("│     42 │");
            terminal.awaitPrompt(":memory:> ");
            terminal.press(Key.CTRL_D);
            assertThat(terminal.awaitExit()).isZero();
            assertThat(terminal.log()).doesNotContain("\033");
        }
    }

    @Test
    void T53_a_database_that_cannot_be_reached_is_told_at_once() {
        try (TerminalSession terminal =
                shell("postgresql://nobody@127.0.0.1:1/none").onTerminal()) {
            assertThat(terminal.awaitExit()).isEqualTo(4);
            assertThat(terminal.log()).contains("cannot connect to");
        }
    }
}
