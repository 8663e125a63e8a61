package sqlconn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes and terminals show tests what a caller or a person would see. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ProcessesTest {

    @Test
    void exit_code_and_both_streams_are_taken_whole() {
        assertThat(Program.command("sh", "-c", "cat; echo ä >&2; exit 3")
                        .stdin("a\nb")
                        .run())
                .isEqualTo(new Outcome(3, "a\nb", "ä\n"));
    }

    @Test
    void the_environment_is_only_what_the_test_gives(@TempDir Path folder) {
        assertThat(Program.command("sh", "-c", "env | cut -d= -f1 | sort | tr '\\n' ' '; pwd")
                        .env("EXTRA", "1")
                        .withoutEnv("TZ")
                        .in(folder)
                        .run())
                .isEqualTo(new Outcome(
                        0, "EXTRA HOME LANG PATH PWD SQLCONN_JAVA_HOME XDG_CACHE_HOME " + folder + "\n", ""));
    }

    @Test
    void standard_input_can_be_empty_silent_closed_or_written_later() throws Exception {
        assertThat(Program.command("cat").run()).isEqualTo(new Outcome(0, "", ""));
        assertThat(Program.command("sh", "-c", "cat 2>/dev/null; echo $?")
                        .redirected("<&-")
                        .run())
                .isEqualTo(new Outcome(0, "1\n", ""));
        try (RunningProgram cat = Program.command("cat").openStdin().start()) {
            cat.stdin().write("later\n".getBytes(StandardCharsets.UTF_8));
            cat.stdin().flush();
            cat.awaitUntil(() -> cat.stdout().equals("later\n"));
            cat.signal("TERM");
            assertThat(cat.await()).isEqualTo(new Outcome(143, "later\n", ""));
        }
    }

    @Test
    void a_program_over_its_limit_is_killed_and_shown() {
        assertThatThrownBy(() -> Program.command("sh", "-c", "echo begun; exec sleep 100")
                        .within(Duration.ofSeconds(1))
                        .run())
                .isInstanceOf(AssertionError.class)
                .hasMessage("still running after PT1S\nexit -1\n--- stdout\nbegun\n--- stderr\n---");
    }

    @Test
    void a_terminal_shows_its_screen_and_takes_keys() {
        try (TerminalSession terminal = Program.command("sh")
                .env("PS1", "$ ")
                .env("ENV", "")
                .within(Duration.ofSeconds(20))
                .onTerminal(60, 10)) {
            terminal.enter("$ ", "printf 'a\\033[31mb\\033[0m\\n漢字 é\\n'; stty size");
            terminal.awaitScreen("""
                    $ printf 'a\\033[31mb\\033[0m\\n漢字 é\\n'; stty size
                    ab
                    漢字 é
                    10 60
                    $
                    """);
            terminal.resize(70, 12);
            terminal.enter("$ ", "stty size");
            terminal.awaitShown("12 70");
            terminal.enter("$ ", "sed s/^/heard:/");
            // Only when it has answered is it sure that the key reaches the program, and not the shell before it.
            terminal.type("me\n");
            terminal.awaitShown("heard:me");
            terminal.press(Key.CTRL_C);
            terminal.enter("$ ", "exit 7");
            assertThat(terminal.awaitExit()).isEqualTo(7);
        }
    }
}
