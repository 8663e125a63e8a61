package sqlconn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;

/** The faster start: made once for each Java, where it can be, and never in the way. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PreparationTest {
    private Path folder;
    private FakeInstallation installation;

    @BeforeEach
    void install(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        installation = new FakeInstallation(folder, "a folder");
    }

    /** What the program's JVM is given that depends on the preparation. */
    private List<String> preparedFlags(Path jdk) {
        return preparedFlags(program(jdk));
    }

    private static List<String> preparedFlags(Program program) {
        Outcome outcome = program.run();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.stderr()).isEmpty();
        return outcome.stdout()
                .lines()
                .filter(line -> line.startsWith("-XX:SharedArchiveFile=")
                        || line.startsWith("-XX:AOTCache=")
                        || line.startsWith("-Dorg.sqlite.lib.path=")
                        || line.startsWith("-Dlibrary.jline.path="))
                .toList();
    }

    private Program program(Path jdk) {
        return installation.run().env("SQLCONN_JAVA_HOME", jdk.toString()).env("SQLCONN_PREPARE", "now");
    }

    private static List<String> flags(Path prepared, String archiveFlag) {
        List<String> flags = new ArrayList<>();
        if (!archiveFlag.isEmpty()) {
            flags.add(archiveFlag.replace("=", "=" + prepared + "/"));
        }
        flags.add("-Dorg.sqlite.lib.path=" + prepared);
        flags.add("-Dlibrary.jline.path=" + prepared);
        return flags;
    }

    private Path beside(String name) {
        return installation.program().resolve("start").resolve(name);
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.15, -XX:SharedArchiveFile=classes.jsa",
        "24.0.2, -XX:SharedArchiveFile=classes.jsa",
        "25.0.3, -XX:AOTCache=classes.aot",
    })
    void an_archive_is_made_beside_the_program_for_each_java(String version, String flag) throws IOException {
        Path jdk = installation.jdk("some jdk", version);
        assertThat(preparedFlags(jdk)).isEqualTo(flags(beside("some jdk-" + version + "+1"), flag));
        installation.script(jdk.resolve("bin/java"), "printf '%s\\n' \"$@\"");
        assertThat(preparedFlags(jdk))
                .as("the second start only uses it")
                .isEqualTo(flags(beside("some jdk-" + version + "+1"), flag));
        assertThat(filesBelow(installation.program().resolve("start")))
                .containsExactly(
                        "some jdk-" + version + "+1/" + flag.substring(flag.indexOf('=') + 1),
                        "some jdk-" + version + "+1/prepared-for");
    }

    @Test
    void a_java_that_cannot_make_an_archive_is_tried_once() throws IOException {
        Path jdk = installation.jdk("jdk", "17");
        Path tries = folder.resolve("tries");
        installation.script(
                jdk.resolve("bin/java"),
                "case \"$*\" in *StartupTraining*) echo try >>'" + tries + "'; exit 1 ;; esac\nprintf '%s\\n' \"$@\"");
        for (int start = 0; start < 3; start++) {
            assertThat(preparedFlags(jdk)).isEqualTo(flags(beside("jdk-17+1"), ""));
        }
        assertThat(Files.readString(tries)).isEqualTo("try\n");
    }

    @Test
    void a_new_program_is_prepared_anew() throws IOException {
        Path jdk = installation.jdk("jdk", "17");
        preparedFlags(jdk);
        Path marker = beside("jdk-17+1").resolve("prepared-for");
        Files.setLastModifiedTime(marker, FileTime.from(Instant.EPOCH));
        assertThat(preparedFlags(program(jdk).env("SQLCONN_PREPARE", "never"))).isEmpty();
        assertThat(preparedFlags(jdk)).isEqualTo(flags(beside("jdk-17+1"), "-XX:SharedArchiveFile=classes.jsa"));
        assertThat(Files.getLastModifiedTime(marker).toInstant()).isAfter(Instant.EPOCH);
    }

    @Test
    void a_moved_program_is_prepared_anew() throws IOException {
        Path jdk = installation.jdk("jdk", "17");
        preparedFlags(jdk);
        Path moved = folder.resolve("moved");
        Files.move(installation.root(), moved);
        Program program = installation
                .start(moved.resolve("bin/sqlconn"))
                .env("SQLCONN_JAVA_HOME", jdk.toString())
                .env("SQLCONN_PREPARE", "now");
        assertThat(preparedFlags(program))
                .isEqualTo(flags(moved.resolve("target/program/start/jdk-17+1"), "-XX:SharedArchiveFile=classes.jsa"));
    }

    @Test
    void a_read_only_program_is_prepared_in_the_users_cache() throws IOException {
        Path jdk = installation.jdk("jdk", "17");
        Files.setPosixFilePermissions(installation.program(), PosixFilePermissions.fromString("r-xr-xr-x"));
        Path cache = folder.resolve("cache");
        Path home = folder.resolve("home");
        String name = "jdk-17+1" + installation.root().toString().replace('/', '%');
        String archive = "-XX:SharedArchiveFile=classes.jsa";
        assertThat(preparedFlags(unprivileged(jdk).env("XDG_CACHE_HOME", cache.toString())))
                .isEqualTo(flags(cache.resolve("sqlconn/start").resolve(name), archive));
        assertThat(preparedFlags(unprivileged(jdk).env("XDG_CACHE_HOME", "").env("HOME", home.toString())))
                .isEqualTo(flags(home.resolve(".cache/sqlconn/start").resolve(name), archive));
        assertThat(preparedFlags(unprivileged(jdk).env("XDG_CACHE_HOME", "").env("HOME", "")))
                .isEmpty();
        assertThat(preparedFlags(unprivileged(jdk).withoutEnv("XDG_CACHE_HOME").withoutEnv("HOME")))
                .isEmpty();
        assertThat(preparedFlags(unprivileged(jdk)
                        .env("XDG_CACHE_HOME", installation.program().toString())))
                .as("a read-only cache")
                .isEmpty();
        assertThat(filesBelow(installation.program())).containsExactly("prepare", "sqlconn.jar");
    }

    /** The launcher without root's right to write everywhere, which an ordinary user does not have either. */
    private Program unprivileged(Path jdk) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"));
        }
        command.add(installation.launcher().toString());
        return Program.command(command.toArray(String[]::new))
                .env("SQLCONN_JAVA_HOME", jdk.toString())
                .env("SQLCONN_PREPARE", "now");
    }

    @Test
    void a_killed_preparation_does_not_lock_out_the_next() throws Exception {
        Path jdk = installation.jdk("jdk", "17");
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        Path lock = installation.program().resolve("start/jdk-17+1.lock");
        FakeInstallation.write(lock, ended.pid() + "\n");
        assertThat(preparedFlags(jdk)).isEqualTo(flags(beside("jdk-17+1"), "-XX:SharedArchiveFile=classes.jsa"));
        assertThat(lock).doesNotExist();
    }

    @Test
    void a_start_during_a_preparation_goes_on_without() {
        Path jdk = installation.jdk("jdk", "17");
        FakeInstallation.write(
                installation.program().resolve("start/jdk-17+1.lock"),
                ProcessHandle.current().pid() + "\n");
        assertThat(preparedFlags(jdk)).isEmpty();
    }

    @Test
    void by_default_the_preparation_runs_in_the_background() throws Exception {
        Path jdk = installation.jdk("jdk", "17");
        assertThat(preparedFlags(program(jdk).withoutEnv("SQLCONN_PREPARE"))).isEmpty();
        Path marker = beside("jdk-17+1").resolve("prepared-for");
        while (!Files.exists(marker)) {
            Thread.sleep(10);
        }
        assertThat(preparedFlags(jdk)).isEqualTo(flags(beside("jdk-17+1"), "-XX:SharedArchiveFile=classes.jsa"));
    }

    private static List<String> filesBelow(Path start) throws IOException {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> start.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
