package sqlconn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;

/** The first use of a clone: the launcher builds the program, once, and keeps stdout clean. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FirstUseTest {
    private Path folder;
    private FakeInstallation installation;
    private Path tools;
    private Path jdk;

    @BeforeEach
    void install(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        installation = new FakeInstallation(folder, "clone");
        Files.delete(installation.program().resolve("sqlconn.jar"));
        tools = Files.createDirectory(folder.resolve("tools"));
        jdk = installation.jdk("jdk", "17");
        installation.script(
                jdk.resolve("bin/java"), "while [ \"$1\" != sqlconn.cli.Main ]; do shift; done; echo java \"$@\"");
    }

    private Program program(String path) {
        return installation.run("x").env("SQLCONN_JAVA_HOME", jdk.toString()).env("PATH", path);
    }

    private Program program() {
        return program(tools + ":" + System.getenv("PATH"));
    }

    private String building() {
        return "sqlconn: first use: building the program, which takes a minute or two (log: "
                + installation.root().resolve("target/build.log") + ")\n";
    }

    @Test
    void the_program_is_built_with_the_chosen_java_and_then_runs() throws IOException {
        installation.script(tools.resolve("mvn"), """
                echo "$PWD $JAVA_HOME $SQLCONN_JAVA_HOME $*"
                cat
                : >target/program/sqlconn.jar
                """);
        assertThat(program().stdin("for the program").run())
                .isEqualTo(new Outcome(0, "java sqlconn.cli.Main x\n", building() + "sqlconn: built\n"));
        assertThat(Files.readString(installation.root().resolve("target/build.log")))
                .isEqualTo(installation.root() + " " + jdk + " " + jdk + " -q -B -Pprogram package\n");
        assertThat(program().run()).isEqualTo(new Outcome(0, "java sqlconn.cli.Main x\n", ""));
    }

    @Test
    void a_failed_build_shows_its_log() {
        installation.script(tools.resolve("mvn"), "echo '[ERROR] broken'; echo more >&2; exit 1");
        assertThat(program().run())
                .isEqualTo(new Outcome(3, "", building() + "sqlconn: the build failed:\n[ERROR] broken\nmore\n"));
    }

    @Test
    void without_maven_it_says_what_to_install() throws IOException {
        for (String tool : new String[] {"sh", "mkdir", "ln", "rm", "tail", "sleep"}) {
            installation.script(tools.resolve(tool), "exec /bin/" + tool + " \"$@\"");
        }
        assertThat(program(tools.toString()).run())
                .isEqualTo(new Outcome(
                        3,
                        "",
                        "sqlconn: not built yet, and Maven (mvn) was not found on the PATH:"
                                + " install Maven 3.8 or newer\n"));
    }

    @Test
    void of_two_first_uses_at_once_one_builds_and_the_other_waits() throws IOException {
        Path builds = folder.resolve("builds");
        Path go = folder.resolve("go");
        installation.script(
                tools.resolve("mvn"),
                "echo build >>'" + builds + "'; while ! [ -e '" + go
                        + "' ]; do sleep 0.05; done; : >target/program/sqlconn.jar");
        try (RunningProgram first = program().start()) {
            first.awaitUntil(() -> Files.exists(builds));
            try (RunningProgram second = program().start()) {
                second.awaitUntil(() -> !second.stderr().isEmpty());
                FakeInstallation.write(go, "");
                assertThat(second.await())
                        .isEqualTo(new Outcome(
                                0,
                                "java sqlconn.cli.Main x\n",
                                "sqlconn: waiting for another first use that is building\n"));
            }
            assertThat(first.await())
                    .isEqualTo(new Outcome(0, "java sqlconn.cli.Main x\n", building() + "sqlconn: built\n"));
        }
        assertThat(Files.readString(builds)).isEqualTo("build\n");
        assertThat(installation.root().resolve("target/build.lock")).doesNotExist();
    }

    @Test
    void a_killed_build_does_not_lock_out_the_next() throws Exception {
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();
        FakeInstallation.write(installation.root().resolve("target/build.lock"), ended.pid() + "\n");
        installation.script(tools.resolve("mvn"), ": >target/program/sqlconn.jar");
        assertThat(program().run())
                .isEqualTo(new Outcome(0, "java sqlconn.cli.Main x\n", building() + "sqlconn: built\n"));
    }
}
