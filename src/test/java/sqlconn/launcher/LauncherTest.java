package sqlconn.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.TerminalSession;

/** Which Java the launcher takes, from where, and what it hands over. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class LauncherTest {
    private static final String FLAGS_17 = """
            -XX:+UseSerialGC
            -XX:-UsePerfData
            -XX:CompileThresholdScaling=5
            -XX:+DisplayVMOutputToStderr
            -Xlog:disable
            -Xlog:all=error:stderr
            -Dfile.encoding=UTF-8
            -Djava.locale.providers=HOST
            -Dpicocli.converters.excludes=java.*
            -Dpicocli.disable.closures=true
            -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider
            -Dslf4j.internal.verbosity=ERROR
            """;

    private Path folder;
    private FakeInstallation installation;
    private Path jdk17;

    @BeforeEach
    void install(@TempDir Path temporary) throws IOException {
        folder = temporary.toRealPath();
        installation = new FakeInstallation(folder, "sqlconn");
        jdk17 = installation.jdk("jdk17", "17.0.15");
    }

    private static Program using(Path jdk, Program program) {
        return program.env("SQLCONN_JAVA_HOME", jdk.toString());
    }

    /** The class path, the main class and the program's arguments, as the fake java prints them. */
    private String handedOver(String... arguments) {
        return "-Dsqlconn.terminals=\n-Dsqlconn.unicode=true\n-cp\n"
                + installation.program().resolve("sqlconn.jar") + "\nsqlconn.cli.Main\n" + String.join("\n", arguments)
                + (arguments.length == 0 ? "" : "\n");
    }

    @Test
    void java_gets_the_flags_the_jar_and_the_arguments_unchanged() {
        String[] arguments = {"query", "two words", "", "*", "$HOME", "\\n", "é'\"", "-cp"};
        assertThat(using(jdk17, installation.run(arguments)).run())
                .isEqualTo(new Outcome(0, FLAGS_17 + handedOver(arguments), ""));
    }

    @Test
    void options_for_the_jvm_come_after_the_launchers_own() {
        assertThat(using(jdk17, installation.run())
                        .env("SQLCONN_JAVA_OPTS", "-Xmx64m -Dx=y")
                        .run())
                .isEqualTo(new Outcome(0, FLAGS_17 + "-Xmx64m\n-Dx=y\n" + handedOver(), ""));
    }

    @ParameterizedTest
    @CsvSource({"C, false", "POSIX, false", "en_US.ISO-8859-1, false", "tr_TR.UTF-8, true", "de_DE.utf8, true"})
    void T58_java_decodes_utf_8_and_is_told_what_the_terminal_shows(String locale, boolean unicode) {
        installation.script(
                jdk17.resolve("bin/java"),
                "for flag; do case $flag in -Dsqlconn.unicode=*) echo \"$flag\" ;; esac; done; echo \"$LC_ALL\"");
        assertThat(using(jdk17, installation.run().env("LC_ALL", locale)).run())
                .isEqualTo(new Outcome(0, "-Dsqlconn.unicode=" + unicode + "\nC.UTF-8\n", ""));
    }

    @Test
    void the_program_is_told_which_streams_are_terminals() {
        installation.script(
                jdk17.resolve("bin/java"),
                "for flag; do case $flag in -Dsqlconn.terminals=*) echo \"$flag\" ;; esac; done; read -r line");
        try (TerminalSession terminal = using(jdk17, installation.run()).onTerminal()) {
            terminal.awaitScreen("-Dsqlconn.terminals=012\n");
        }
    }

    @ParameterizedTest
    @CsvSource({"17.0.15, false", "21, false", "22.0.2, true", "25.0.3, true", "27-ea, true"})
    void native_access_is_granted_where_java_would_warn(String version, boolean granted) {
        Path jdk = installation.jdk("jdk", version);
        assertThat(using(jdk, installation.run()).run())
                .isEqualTo(new Outcome(
                        0, FLAGS_17 + (granted ? "--enable-native-access=ALL-UNNAMED\n" : "") + handedOver(), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqlconn", "a folder with  spaces", "it's $HOME * [x] é"})
    void any_folder_will_do(String name) throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        installation = new FakeInstallation(elsewhere, name);
        Path jdk = installation.jdk("elsewhere/jdk with  spaces", "17");
        assertThat(using(jdk, installation.run("x")).run()).isEqualTo(new Outcome(0, FLAGS_17 + handedOver("x"), ""));
    }

    @Test
    void links_lead_to_the_program_and_the_working_folder_stays() throws IOException {
        Path links = Files.createDirectories(folder.resolve("usr/bin"));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../../sqlconn/bin/sqlconn"));
        Files.createSymbolicLink(links.resolve("to-link"), Path.of("relative"));
        Files.createSymbolicLink(links.resolve("absolute"), installation.launcher());
        Files.createSymbolicLink(folder.resolve("linked-root"), installation.root());
        installation.script(
                jdk17.resolve("bin/java"),
                "pwd; while [ \"${1%%=*}\" != -Dsqlconn.terminals ]; do shift; done; printf '%s\\n' \"$@\"");

        String expected = links + "\n" + handedOver("x");
        for (String path : List.of("relative", "to-link", "absolute", "../../linked-root/bin/sqlconn")) {
            Program program = installation.start(Path.of("./" + path), "x").in(links);
            assertThat(using(jdk17, program).run()).as(path).isEqualTo(new Outcome(0, expected, ""));
        }
        Program onPath = Program.command("sh", "-c", "relative x")
                .env("PATH", links + ":" + System.getenv("PATH"))
                .env("CDPATH", folder + ":/")
                .env("SQLCONN_PREPARE", "never")
                .in(links);
        assertThat(using(jdk17, onPath).run()).isEqualTo(new Outcome(0, expected, ""));
        Program byShell = Program.command("sh", "sqlconn", "x")
                .env("SQLCONN_PREPARE", "never")
                .in(installation.root().resolve("bin"));
        assertThat(using(jdk17, byShell).run())
                .isEqualTo(new Outcome(0, installation.root().resolve("bin") + "\n" + handedOver("x"), ""));
    }

    @Test
    void sqlconn_java_home_comes_before_java_home_and_that_before_the_path() {
        Path jdk98 = named("jdk98", "98");
        Path jdk99 = named("jdk99", "99");
        String path = jdk99.resolve("bin") + ":" + System.getenv("PATH");
        assertThat(installation.run().env("PATH", path).run()).isEqualTo(new Outcome(0, "jdk99\n", ""));
        assertThat(installation
                        .run()
                        .env("PATH", path)
                        .env("JAVA_HOME", jdk98.toString())
                        .run())
                .isEqualTo(new Outcome(0, "jdk98\n", ""));
        Program program = installation.run().env("PATH", path).env("JAVA_HOME", jdk98.toString());
        assertThat(using(named("jdk17", "17.0.1"), program).run()).isEqualTo(new Outcome(0, "jdk17\n", ""));
    }

    @Test
    void a_java_on_the_path_may_be_a_link_into_a_jdk() throws IOException {
        named("jdk99", "99.0.1");
        Path links = Files.createDirectories(folder.resolve("usr/bin"));
        Files.createSymbolicLink(links.resolve("java"), Path.of("../../jdk99/bin/java"));
        assertThat(installation
                        .run()
                        .env("PATH", links + "::" + System.getenv("PATH"))
                        .run())
                .isEqualTo(new Outcome(0, "jdk99\n", ""));
    }

    /** A JDK whose java prints the name of its folder. */
    private Path named(String name, String version) {
        Path jdk = installation.jdk(name, version);
        installation.script(jdk.resolve("bin/java"), "echo " + name);
        return jdk;
    }

    @ParameterizedTest
    @CsvSource({
        "SQLCONN_JAVA_HOME, 16.0.2, Java 16",
        "SQLCONN_JAVA_HOME, 1.8.0_402, Java 8",
        "JAVA_HOME, 11.0.30, Java 11",
    })
    void a_java_below_17_is_refused(String variable, String version, String shown) {
        Path jdk = installation.jdk("old", version);
        assertThat(installation.run().env(variable, jdk.toString()).run())
                .isEqualTo(new Outcome(
                        3,
                        "",
                        "sqlconn: " + variable + " is " + jdk + ", which is " + shown
                                + ", and sqlconn needs Java 17 or newer\n"));
    }

    @Test
    void a_java_home_without_a_jdk_is_refused() {
        assertThat(installation.run().env("JAVA_HOME", folder.toString()).run())
                .isEqualTo(new Outcome(
                        3,
                        "",
                        "sqlconn: JAVA_HOME is " + folder + ", which is not the folder of a JDK"
                                + " (it has no bin/java with a release file beside)\n"));
    }
}
