package sqlconn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;

/** The packaged program as its users start it, prepared and not. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LauncherIT {
    private static final Outcome ONE = new Outcome(0, "1\n1\n", "");

    @Test
    void it_answers_the_same_before_and_after_it_is_prepared() {
        assertThat(Program.sqlconn("query", "sqlite://", "select 1")
                        .env("SQLCONN_PREPARE", "now")
                        .run())
                .isEqualTo(ONE);
        assertThat(Program.sqlconn("query", "sqlite://", "select 1")
                        .env("SQLCONN_PREPARE", "never")
                        .run())
                .isEqualTo(ONE);
    }

    @Test
    void the_prepared_archive_is_one_that_java_takes() {
        boolean cache = Runtime.version().feature() >= 25;
        assertThat(Program.sqlconn("query", "sqlite://", "select 1")
                        .env("SQLCONN_PREPARE", "now")
                        .env("SQLCONN_JAVA_OPTS", cache ? "-XX:AOTMode=on" : "-Xshare:on")
                        .run())
                .isEqualTo(ONE);
    }

    @Test
    void it_runs_through_a_link_from_any_folder_without_a_home(@TempDir Path folder) throws IOException {
        Path link = Files.createSymbolicLink(
                folder.resolve("a link"), Path.of("bin", "sqlconn").toAbsolutePath());
        assertThat(Program.command(link.toString(), "query", "file.db", "select 1")
                        .env("HOME", "")
                        .env("XDG_CACHE_HOME", "")
                        .in(folder)
                        .run())
                .isEqualTo(ONE);
        assertThat(folder.resolve("file.db")).exists();
    }

    @Test
    void a_small_heap_is_given_through_the_options() {
        assertThat(Program.sqlconn("query", "sqlite://", "select 1")
                        .env("SQLCONN_JAVA_OPTS", "-Xmx64m -XX:+UseParallelGC -XX:-UseSerialGC")
                        .run())
                .isEqualTo(ONE);
    }

    /** The editor, the pool and the resolver cost a start as much as all the rest; so does one record's equals. */
    @Test
    void a_start_loads_nothing_that_it_does_not_need(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("classes");
        assertThat(Program.sqlconn("query", "sqlite://", "select 1")
                        .env("SQLCONN_JAVA_OPTS", "-Xlog:class+load:file=" + log)
                        .run())
                .isEqualTo(ONE);
        assertThat(Files.readString(log))
                .contains("sqlconn.cli.Main")
                .doesNotContain("java.lang.runtime.ObjectMethods")
                .doesNotContain("org.jline.reader")
                .doesNotContain("com.zaxxer.hikari")
                .doesNotContain("org.eclipse.aether")
                .doesNotContain("com.fasterxml.jackson.dataformat");
    }
}
