package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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

/** Long results go through a pager; the tests' own shows a few lines and leaves. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PagerIT {
    private static final String NUMBERS = "with recursive n(i) as (select 1 union all select i + 1 from n where i < ";

    @TempDir
    private Path folder;

    private Program shell(String pager, String... arguments) {
        return Program.sqlconn(arguments)
                .env("XDG_STATE_HOME", folder.toAbsolutePath().toString())
                .env("NO_COLOR", "1")
                .env("PAGER", "cat")
                .env("SQLCONN_PAGER", pager);
    }

    @Test
    void a_result_that_fits_is_not_paged() {
        try (TerminalSession terminal = shell("sed s/^/paged/").onTerminal(130, 20)) {
            terminal.enter(":memory:> ", NUMBERS + "10) select i from n;");
            terminal.awaitShown("(10 rows)");
            terminal.awaitPrompt(":memory:> ");
            assertThat(terminal.log()).doesNotContain("paged│");
        }
    }

    @Test
    void a_taller_one_is_paged_whole_and_what_is_said_about_it_follows() {
        try (TerminalSession terminal = shell("sed s/^/paged/").onTerminal(130, 20)) {
            terminal.enter(":memory:> ", ".timing on");
            terminal.enter(":memory:> ", NUMBERS + "30) select i from n;");
            terminal.awaitShown("paged(30 rows)");
            terminal.awaitPrompt(":memory:> ");
            assertThat(terminal.log()).contains("paged│  1 │").containsSubsequence("paged(30 rows)", "time: ");
        }
    }

    @Test
    void T50_leaving_the_pager_ends_the_statement_quietly() {
        try (TerminalSession terminal = shell("head -3; echo left").onTerminal(130, 20)) {
            terminal.enter(":memory:> ", NUMBERS + "1000000000) select i from n;");
            terminal.awaitShown("left");
            terminal.enter(":memory:> ", "select 42 as answer;");
            terminal.awaitShown("│     42 │");
            assertThat(terminal.log()).doesNotContain("error");
        }
    }

    @Test
    void T50_leaving_the_pager_cancels_on_the_server_while_no_rows_come() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL);
                TerminalSession terminal =
                        shell("head -3; echo left", database.url()).onTerminal(130, 20)) {
            terminal.enter(
                    database.user() + "> ",
                    "select i, case when i > 3000 then pg_sleep(1000) end from generate_series(1, 5000) i;");
            terminal.awaitShown("left");
            terminal.awaitPrompt(database.user() + "> ");
            assertThat(database.query("select count(*) from pg_stat_activity where state = 'active' "
                            + "and query like '%generate_series%' and pid <> pg_backend_pid()"))
                    .isEqualTo("0\n");
        }
    }

    @Test
    void leaving_the_pager_does_not_stop_a_statement_that_writes() throws SQLException {
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL);
                TerminalSession terminal =
                        shell("head -3; echo left", database.url()).onTerminal(130, 20)) {
            database.execute("create table t (a int)");
            terminal.enter(
                    database.user() + "> ", "insert into t select i from generate_series(1, 50000) i returning a;");
            terminal.awaitShown("the rest of the rows was not shown; the statement ran to its end");
            terminal.awaitPrompt(database.user() + "> ");
            assertThat(database.query("select count(*) from t")).isEqualTo("50000\n");
        }
    }

    @Test
    void T59_ctrl_c_in_the_pager_is_the_pagers_own() {
        // A loop, not a read: a Ctrl-C that comes just before a read would leave it waiting for another one.
        String waits = "trap 'heard=1; echo heard' INT; head -1; until [ $heard ]; do sleep 0.05; done; cat >/dev/null";
        try (TerminalSession terminal = shell(waits).onTerminal(130, 20)) {
            terminal.enter(":memory:> ", NUMBERS + "30) select i from n;");
            terminal.awaitShown("┌");
            terminal.press(Key.CTRL_C);
            terminal.awaitShown("heard");
            terminal.awaitPrompt(":memory:> ");
            assertThat(terminal.log()).doesNotContain("interrupted");
        }
    }
}
