package sqlconn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.StringJoiner;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** Where scripts come from, several of them, and what is wrong with their bytes. */
class ScriptSourcesTest {
    @TempDir
    Path folder;

    @EachDatabase
    void several_sources_are_one_session(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        Run run = Run.of(database, "insert into t values (1);")
                .then("second", "insert into t values (2);")
                .then("third", "\ninsert into nope values (3)");

        assertThat(run.go().said())
                .startsWith("error 1 third:2:1: ")
                .endsWith("rolled back 2 statements; nothing was kept\n");
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void T14_bytes_that_are_not_utf8_end_the_script_at_their_place(TestDatabase database) throws Exception {
        byte[] script = "create table t (a text);\ninsert into t values ('ä?');\n".getBytes(StandardCharsets.UTF_8);
        script[script.length - 5] = (byte) 0xFF;

        Run.Outcome outcome = Run.of(database, script).go();

        assertThat(outcome.code().code()).isEqualTo(1);
        assertThat(outcome.said()).startsWith("error 1 script:2:");
        assertThat(database.query("select count(*) from sqlite_master")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void T14_a_byte_order_mark_and_carriage_returns_are_neutral(TestDatabase database) throws Exception {
        byte[] script =
                "\uFEFFcreate table t (a text);\r\ninsert into t values ('x');\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(Run.of(database, script).go()).hasToString("exit 0\n");
        assertThat(database.query("select a from t")).isEqualTo("x\n");
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void statements_of_the_driver_itself_work(TestDatabase database) throws Exception {
        database.execute("create table t (a int)", "insert into t values (7)");
        Path copy = folder.resolve("copy.db");

        assertThat(Run.of(database, "backup to '" + copy + "';").autocommit().go())
                .hasToString("exit 0\n");
        try (TestDatabase backup = TestDatabase.sqlite(copy)) {
            assertThat(backup.query("select a from t")).isEqualTo("7\n");
        }
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void T68_read_needs_permission_in_a_script(TestDatabase database) throws Exception {
        Path file = Files.writeString(folder.resolve("part.sql"), "create table t (a int);");

        assertThat(Run.of(database, ".read " + file).go()).hasToString("""
                        exit 2
                        ---
                        error 2: script:1:1: .read is not allowed in a script
                          hint: --allow read allows it
                        """);
        assertThat(database.query("select count(*) from sqlite_master")).isEqualTo("0\n");
    }

    @EachDatabase
    void a_file_that_is_read_belongs_to_the_session(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        Path file = Files.writeString(folder.resolve("part.sql"), "insert into t values (2);");
        String script = "insert into t values (1);\n.read " + file + "\ninsert into t values (3);";

        assertThat(Run.of(database, script).allowing("read").go()).hasToString("exit 0\n");
        assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n3\n");
    }

    @EachDatabase
    void an_error_in_a_file_that_is_read_ends_the_script(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        Path file = Files.writeString(
                folder.resolve("part.sql"), "insert into t values (2);\ninsert into nope values (2);");
        String script = "insert into t values (1);\n.read " + file + "\ninsert into t values (3);";

        Run.Outcome outcome = Run.of(database, script).allowing("read").go();

        assertThat(outcome.code().code()).isEqualTo(1);
        assertThat(outcome.said().lines().filter(line -> line.startsWith("error")))
                .hasSize(1);
        assertThat(outcome.said()).startsWith("error 1 " + file + ":2:1: ");
        assertThat(outcome.said()).endsWith("rolled back 2 statements; nothing was kept\n");
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void a_file_that_reads_itself_ends(TestDatabase database) throws Exception {
        Path file = folder.resolve("self.sql");
        Files.writeString(file, ".read " + file);

        Run.Outcome outcome = Run.of(database, ".read " + file).allowing("read").go();

        assertThat(outcome).hasToString("exit 2\n---\nerror 2: " + file + " is read by files that read each other\n");
    }

    @EachDatabase
    void T28_two_thousand_columns(TestDatabase database) {
        int columns = database.kind() == DatabaseKind.POSTGRESQL ? 1600 : 2000;
        StringJoiner select = new StringJoiner(", ", "select ", ";");
        StringJoiner names = new StringJoiner(",", "", "\n");
        StringJoiner values = new StringJoiner(",", "", "\n");
        for (int i = 1; i <= columns; i++) {
            select.add(i + " as c" + i);
            names.add("c" + i);
            values.add(Integer.toString(i));
        }

        assertThat(Run.of(database, select.toString()).go()).hasToString("exit 0\n" + names + values);
    }

    @EachDatabase
    void T51_an_output_that_fails_rolls_back(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws java.io.IOException {
                throw new java.io.IOException("No space left on device");
            }
        };

        Run.Outcome outcome = Run.of(database, "insert into t values (1); select a from t;")
                .into(full)
                .go();

        assertThat(outcome).hasToString("""
                exit 1
                ---
                error 1 script:1:27: cannot write to the output: No space left on device
                rolled back 2 statements; nothing was kept
                """);
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void T02_the_first_statement_is_read_as_the_server_says(TestDatabase database) throws Exception {
        database.execute(
                "create table t (a text)",
                "alter role current_user set standard_conforming_strings = off",
                "alter role current_user set escape_string_warning = off");
        String script = "-- it's\ninsert into t values ('\\';'); insert into t values ('a');";

        assertThat(Run.of(database, script).go()).hasToString("exit 0\n");
        assertThat(database.query("select a from t")).isEqualTo("';\na\n");
    }

    @EachDatabase
    void T15_a_statement_may_be_as_long_as_the_database_takes(TestDatabase database) {
        String sql = "select length('" + "it''s; ".repeat(1_000_000) + "') as n";

        assertThat(Run.of(database, sql).go()).hasToString("exit 0\nn\n6000000\n");
    }
}
