package sqlconn.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;

@Timeout(value = 30, unit = TimeUnit.SECONDS)
class PasswordsTest {
    @TempDir
    Path folder;

    private @Nullable String asked;

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments("password = 'p w'", "p w"),
                arguments("password = ''", ""),
                arguments("password_file = 'pw.txt'", "from file"),
                arguments("password_file = '~/pw.txt'", "from home"),
                arguments("password_command = ['printf', '%s\\nnext line', 'a b;$x']", "a b;$x"),
                arguments("password_command = ['printf', 'crlf\\r\\n']", "crlf"),
                arguments("password_command = ['sh', '-c', 'cat; echo done']", "done"),
                arguments("password = 'ask'", "typed"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void fetchesPassword(String line, String expected) throws Exception {
        Files.writeString(folder.resolve("pw.txt"), "from file\nsecond line\n");
        Files.writeString(Files.createDirectories(folder.resolve("home")).resolve("pw.txt"), "from home");
        assertThat(requireNonNull(fetch(line, true)).reveal()).isEqualTo(expected);
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                arguments("password_file = 'none'", "there is no file FOLDER/none"),
                arguments("password_file = 'empty'", "the first line of FOLDER/empty is empty"),
                arguments("password_command = ['/no/such/program']", "the command /no/such/program cannot be started"),
                arguments(
                        "password_command = ['sh', '-c', 'echo s3cret; echo no entry >&2; exit 3']",
                        "the command sh failed with exit code 3: no entry"),
                arguments("password_command = ['true']", "the command true printed no password"),
                arguments("password_command = ['sleep', '60']", "the command sleep took longer than 300ms"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("failures")
    void T66_saysWhySourceGaveNone(String line, String expected) throws Exception {
        Files.createFile(folder.resolve("empty"));
        ConfigException error = assertThrows(ConfigException.class, () -> fetch(line, true));
        assertThat(error.position() + " " + error.getMessage())
                .isEqualTo((folder + "/connections.toml:3:1 connection 'x': " + expected)
                        .replace("FOLDER", folder.toString()));
    }

    @Test
    void killsWhateverACommandStarted() throws Exception {
        Path pid = folder.resolve("pid");
        assertThrows(
                ConfigException.class,
                () -> fetch("password_command = ['sh', '-c', 'sleep 60 & echo $! > " + pid + "; wait']", true));
        long child = Long.parseLong(Files.readString(pid).strip());
        while (ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false)) {
            Thread.onSpinWait();
        }
        assertThat(ProcessHandle.of(child).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
    }

    @Test
    void noTerminalToAskOn() {
        asked = "nobody";
        ConfigException error = assertThrows(ConfigException.class, () -> fetch("password = 'ask'", true));
        assertThat(error.getMessage())
                .isEqualTo("connection 'x': the password is to be asked for, and there is no terminal to ask on");
        assertThat(asked).isEqualTo("Password for 'x': ");
    }

    @Test
    void fileThatWasOnlyFoundRunsNoCommand() throws Exception {
        Path marker = folder.resolve("ran");
        ConfigException error = assertThrows(
                ConfigException.class, () -> fetch("password_command = ['touch', '" + marker + "']", false));
        Path file = folder.resolve("connections.toml");
        assertThat(error.getMessage() + " | " + error.hint().orElse(""))
                .isEqualTo("connection 'x': a file in the current folder may not run commands: " + file
                        + " | if you trust it, name it yourself: --secrets " + file);
        assertThat(marker).doesNotExist();
        ConnectionProfile found = profile("password_command = ['touch', '" + marker + "']", false);
        assertThat(CodeTrust.warning(found, "password_command", "run commands"))
                .isEqualTo(
                        "password_command is going to be refused: a file in the current folder may not run commands: "
                                + file + "; if you trust it, name it yourself: --secrets " + file);
    }

    @Test
    void fileThatOthersCanChangeRunsNoCommand() throws Exception {
        Path marker = folder.resolve("ran");
        ConnectionProfile profile = profile("password_command = ['touch', '" + marker + "']", true);
        Files.setPosixFilePermissions(folder.resolve("connections.toml"), PosixFilePermissions.fromString("rw-rw----"));
        ConfigException error =
                assertThrows(ConfigException.class, () -> passwords().fetch(profile));
        assertThat(error.getMessage())
                .isEqualTo("connection 'x': a file that other users can change may not run commands: "
                        + folder.resolve("connections.toml"));
        assertThat(marker).doesNotExist();
    }

    private @Nullable Secret fetch(String line, boolean trusted) throws Exception {
        return passwords().fetch(profile(line, trusted));
    }

    private Passwords passwords() {
        return new Passwords(
                new UserFiles(Map.of(), folder.resolve("home")),
                label -> {
                    boolean nobody = "nobody".equals(asked);
                    asked = label;
                    return nobody ? null : Secret.of("typed");
                },
                Duration.ofMillis(300));
    }

    private ConnectionProfile profile(String line, boolean trusted) throws Exception {
        Path file = Files.writeString(
                folder.resolve("connections.toml"), "[connections.x]\nurl = 'postgresql://h'\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return ConnectionsFile.read(new ConfigLocator.Found(file, trusted))
                .profile("x", new UserFiles(Map.of(), folder.resolve("home")));
    }
}
