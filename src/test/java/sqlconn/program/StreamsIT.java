package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** Standard output is data and nothing else, and what happens to it is told truthfully. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class StreamsIT {

    @Test
    void T49_without_a_terminal_nothing_is_cut() {
        String wide = "x".repeat(300);

        assertThat(Program.sqlconn("query", "sqlite://", "select '" + wide + "' as a, 'end' as b")
                        .run())
                .isEqualTo(new Outcome(0, "a,b\n" + wide + ",end\n", ""));
        assertThat(Program.sqlconn("query", "sqlite://", "select '" + wide + "' as a", "--format", "table")
                        .env("COLUMNS", "40")
                        .run())
                .isEqualTo(new Outcome(
                        0,
                        "┌─" + "─".repeat(300) + "─┐\n│ a" + " ".repeat(299) + " │\n├─" + "─".repeat(300) + "─┤\n│ "
                                + wide + " │\n└─" + "─".repeat(300) + "─┘\n(1 row)\n",
                        ""));
    }

    /** The reader leaves after one line of 30 million; the program then ends at once, and so does the server's work. */
    @EachDatabase
    void T50_a_reader_that_leaves_ends_the_query(TestDatabase database, @TempDir Path folder) throws Exception {
        Path code = folder.resolve("code");
        Path errors = folder.resolve("errors");
        String script = "{ \"$@\" 2>" + errors + "; echo $? >" + code + "; } | head -1";
        Program program = Program.command(
                "sh",
                "-c",
                script,
                "sh",
                Path.of("bin", "sqlconn").toAbsolutePath().toString(),
                "query",
                database.url(),
                Queries.numbers(database.kind(), 30_000_000));

        try (RunningProgram running = program.within(Duration.ofSeconds(60)).start()) {
            running.awaitUntil(() -> !running.stdout().isEmpty());
            long readerLeft = System.nanoTime();
            assertThat(running.await()).isEqualTo(new Outcome(0, "i\n", ""));
            Duration tookToEnd = Duration.ofNanos(System.nanoTime() - readerLeft);

            assertThat(code).hasContent("0");
            assertThat(errors).isEmptyFile();
            // A second is promised; a busy machine gets some more. The whole query would take far longer.
            assertThat(tookToEnd).isLessThan(Duration.ofSeconds(5));
            if (database.kind() != DatabaseKind.SQLITE) {
                assertThat(database.busy()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "connections", "health demo", "query demo .help"})
    void T50_a_reader_that_has_left_already_is_no_error(String arguments) {
        // The left side waits until the right side has ended, so that its first write fails.
        String script = "{ sleep 0.2; bin/sqlconn " + arguments + "; echo $? >&2; } | exec 0<&-";

        assertThat(Program.command("sh", "-c", script)
                        .in(Path.of("").toAbsolutePath())
                        .run())
                .isEqualTo(new Outcome(0, "", "0\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "table", "vertical", "markdown"})
    void T51_a_full_device_is_an_error(String format) {
        assertThat(Program.sqlconn("query", "sqlite://", "select 1 as a", "--format", format)
                        .redirected(">/dev/full")
                        .run())
                .isEqualTo(cannotWrite("No space left on device"));
    }

    @EachDatabase
    void T51_a_full_device_rolls_back(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");

        Outcome outcome = Program.sqlconn(
                        "query",
                        database.url(),
                        "insert into t values (1); " + Queries.numbers(database.kind(), 100_000))
                .redirected(">/dev/full")
                .run();

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @Test
    void T51_a_closed_output_is_an_error() {
        assertThat(Program.sqlconn("query", "sqlite://", "select 1 as a")
                        .redirected(">&-")
                        .run())
                .isEqualTo(cannotWrite("Bad file descriptor"));
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void T54_notices_go_to_standard_error(TestDatabase database) {
        assertThat(Program.sqlconn(
                                "query",
                                database.url(),
                                "do $$ begin raise notice 'first'; end $$; select 1 as a;"
                                        + " do $$ begin raise warning 'second'; end $$;")
                        .run())
                .isEqualTo(new Outcome(0, "a\n1\n", "sqlconn: notice: first\nsqlconn: warning: second\n"));
    }

    @EachDatabase
    void T54_nothing_but_data_is_written(TestDatabase database) {
        assertThat(Program.sqlconn(
                                "query",
                                database.url(),
                                "create table if not exists t (a int); insert into t values (1); select a from t")
                        .run())
                .isEqualTo(new Outcome(0, "a\n1\n", ""));
    }

    @EachDatabase
    void T55_sql_as_an_argument_never_waits_for_input(TestDatabase database) {
        try (RunningProgram running = Program.sqlconn("query", database.url(), "select 1 as a")
                .openStdin()
                .start()) {
            assertThat(running.await()).isEqualTo(new Outcome(0, "a\n1\n", ""));
        }
    }

    /** In Turkish, the lower case of I is not i. */
    @ParameterizedTest
    @CsvSource({"LANG, C", "LC_ALL, tr_TR.UTF-8", "LC_ALL, de_DE.ISO-8859-1"})
    void T58_the_locale_changes_nothing(String variable, String value) {
        String sql = "CREATE TABLE TITLE (ID INT); INSERT INTO TITLE VALUES (1);"
                + " SELECT ID, 1.5 AS X, 'ıİ€😀' AS Y FROM TITLE";

        Outcome expected = new Outcome(0, "[\n{\"ID\":1,\"X\":1.5,\"Y\":\"ıİ€😀\"}\n]\n", "");

        assertThat(Program.sqlconn("query", "sqlite://", sql, "--format", "json")
                        .env(variable, value)
                        .run())
                .isEqualTo(expected);
        assertThat(Program.sqlconn("query", "sqlite://", "--format", "json")
                        .stdin(sql)
                        .env(variable, value)
                        .run())
                .isEqualTo(expected);
    }

    @Test
    void T58_files_are_utf8(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("ü.sql"), "select 'ß' as b");

        assertThat(Program.sqlconn("query", "sqlite://", "-f", file.toString()).run())
                .isEqualTo(new Outcome(0, "b\nß\n", ""));
    }

    private static Outcome cannotWrite(String reason) {
        return new Outcome(1, "", "sqlconn: cannot write to standard output: " + reason + "\n");
    }
}
