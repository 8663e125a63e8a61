package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.config.ConnectionOptions;
import sqlconn.testing.TestDatabase;

/** A SQLite database is a file, and what can be wrong with it the driver does not see. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class HealthFileTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("test.db");
    }

    private TestDatabase database() throws Exception {
        TestDatabase database = TestDatabase.sqlite(file());
        database.execute("create table t (a int, b text)", "insert into t values (1, 'x')");
        return database;
    }

    private OpenSession session() {
        return Probing.session(TestDatabase.sqlite(file()), ConnectionOptions.DEFAULT);
    }

    private String masked(String report) {
        return report.replace(folder.toString(), "DIR");
    }

    @Test
    void a_healthy_file() throws Exception {
        TestDatabase database = database();
        assertThat(masked(Probing.of(database.url()))).isEqualTo("""
                        healthy
                          file ok T DIR/test.db, N
                          open ok T
                          round trip ok T p50 of 10; p95 T
                          server ok SQLite V
                          journal ok rollback journal (delete)""");
        database.execute("pragma journal_mode = wal");
        assertThat(masked(Probing.of(database.url()))).endsWith("\n  journal ok write-ahead log");
    }

    @Test
    void a_file_that_is_not_there_is_not_made() {
        assertThat(masked(Probing.of(TestDatabase.sqlite(file()).url()))).isEqualTo("""
                        unreachable: file: there is no file DIR/test.db
                          file failed T there is no file DIR/test.db
                            try: is the path right? the first statement would make a new one""");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_file_that_was_deleted_under_a_session() throws Exception {
        database();
        try (OpenSession open = session()) {
            assertThat(open.runAlone("select a from t")).isEqualTo("1\n");
            Files.delete(file());
            assertThat(masked(Probing.of(open))).isEqualTo("""
                            unreachable: file: DIR/test.db was deleted or moved while it was open
                              file failed T DIR/test.db was deleted or moved while it was open
                                try: VACUUM INTO 'another-file.db' saves what this session still sees; '.reset' gives it up
                              pool ok 0 idle, 1 active, 0 waiting, limit 5
                              session ok T idle""");
            assertThat(file()).doesNotExist();
            Path saved = folder.resolve("saved.db");
            open.runAlone("vacuum into '" + saved + "'");
            assertThat(TestDatabase.sqlite(saved).query("select a from t")).isEqualTo("1\n");
        }
    }

    @Test
    void a_file_that_was_replaced_under_a_session() throws Exception {
        database();
        try (OpenSession open = session()) {
            assertThat(open.runAlone("select a from t")).isEqualTo("1\n");
            Path other = folder.resolve("other.db");
            TestDatabase.sqlite(other).execute("create table t (a int)", "insert into t values (2)");
            Files.move(file(), folder.resolve("old.db"));
            Files.move(other, file());
            assertThat(masked(Probing.of(open)))
                    .startsWith("unreachable: file: DIR/test.db was replaced while it was open\n");
            assertThat(open.runAlone("select a from t")).isEqualTo("1\n");
            open.connection.reset(open.session, false);
            assertThat(open.runAlone("select a from t")).isEqualTo("2\n");
            assertThat(Probing.of(open)).startsWith("healthy\n");
        }
    }

    @Test
    void a_new_database_is_the_one_that_its_first_write_made() throws IOException {
        try (OpenSession open = session()) {
            open.runAlone("create table t (a int)");
            assertThat(Probing.of(open)).startsWith("healthy\n");
            open.runAlone("insert into t values (1)");
            assertThat(Probing.of(open)).startsWith("healthy\n");
            Files.delete(file());
            Files.createFile(file());
            assertThat(Probing.of(open)).startsWith("unreachable: file: ");
        }
    }

    @Test
    void a_file_that_is_no_database() throws IOException {
        Files.writeString(
                file(), "this is a text, and long enough to be looked at as a header of a database".repeat(20));
        assertThat(masked(Probing.of(TestDatabase.sqlite(file()).url()))).isEqualTo("""
                        unreachable: round trip: file is not a database [SQLITE_NOTADB]
                          file ok T DIR/test.db, N
                          open ok T
                          round trip failed T file is not a database [SQLITE_NOTADB]
                            try: the file is no SQLite database, or it is encrypted""");
    }

    @Test
    void damage_is_found_when_it_is_looked_for() throws Exception {
        TestDatabase database = database();
        database.execute(
                "create index i on t (b)",
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 2000)"
                        + " insert into t select i, hex(randomblob(50)) from n");
        HealthRequest full = new HealthRequest(Probing.LONG, true, () -> false);
        try (OpenSession open = session()) {
            assertThat(Probing.masked(open.connection.health(open.session, full)))
                    .startsWith("healthy\n")
                    .contains("\n  integrity ok T every page was read, and no damage found\n");
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(new byte[20_000]);
        }
        try (OpenSession open = session()) {
            assertThat(Probing.of(open)).startsWith("healthy\n");
            assertThat(Probing.masked(open.connection.health(open.session, full)))
                    .startsWith("unreachable: integrity: ")
                    .contains(
                            "\n    try: a backup is the way back; '.recover' of the sqlite3 shell saves what it can\n");
        }
    }

    /** The check of the whole file looks at CHECK constraints too: one that takes a millisecond a row makes it endless. */
    @Test
    void a_check_can_be_stopped() throws Exception {
        TestDatabase database = database();
        database.execute(
                "pragma ignore_check_constraints = on",
                "create table slow (i int check (length(hex(zeroblob(1000000))) > i))",
                "with recursive n(i) as (select 1 union all select i + 1 from n where i < 100000)"
                        + " insert into slow select i from n");
        try (OpenSession open = session()) {
            HealthReport report =
                    open.connection.health(open.session, new HealthRequest(Probing.LONG, true, () -> true));
            assertThat(report.headline()).endsWith("interrupted");
        }
    }

    @Test
    void a_locked_file_is_degraded_and_does_not_hold_the_probe_up() throws Exception {
        TestDatabase database = database();
        try (Connection locking = database.connect();
                Statement lock = locking.createStatement()) {
            lock.execute("begin exclusive");
            String report = Probing.of(database.url(), ConnectionOptions.DEFAULT, Duration.ofSeconds(4));
            assertThat(report)
                    .startsWith("degraded: round trip: database is locked [SQLITE_BUSY]\n")
                    .contains("\n    try: another process has the database locked");
            lock.execute("rollback");
        }
    }

    @Test
    void a_folder() {
        assertThat(masked(Probing.of("sqlite:///" + folder)))
                .isEqualTo("unreachable: file: DIR is a folder\n  file failed T DIR is a folder");
    }

    @Test
    void a_database_in_memory_is_asked_where_it_lives() {
        try (OpenSession open = Probing.session("sqlite://", ConnectionOptions.DEFAULT, InstantSource.system())) {
            open.runAlone("create table t (a int)");
            assertThat(Probing.of(open)).isEqualTo("""
                            healthy
                              open skipped every connection that may be made is in use
                              pool ok 0 idle, 1 active, 0 waiting, limit 1
                              session ok T idle""");
            assertThat(open.runAlone("select count(*) from t")).isEqualTo("0\n");
        }
    }
}
