package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.TestFolders;

/** T53: what nobody foresaw has an exit code of its own, and asks for a report. Here the program lacks one of its classes. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DamagedProgramIT {
    private static final String LOST = "sqlconn/render/MarkdownRenderer";

    @TempDir
    private Path folder;

    @Test
    void T53_an_unforeseen_failure_is_called_a_bug() throws IOException {
        Outcome outcome = withoutMarkdown();

        assertThat(outcome).isEqualTo(new Outcome(70, "", """
                        sqlconn: this is a bug in sqlconn: java.lang.NoClassDefFoundError: LOST
                          hint: please report it, with what --verbose shows
                        """.replace("LOST", LOST)));
    }

    @Test
    void T53_verbose_shows_the_trace_for_the_report() throws IOException {
        Outcome outcome = withoutMarkdown("--verbose");

        assertThat(outcome.exitCode()).isEqualTo(70);
        assertThat(outcome.stderr())
                .startsWith("sqlconn: this is a bug in sqlconn: java.lang.NoClassDefFoundError: " + LOST + "\n")
                .contains("\tat sqlconn.cli.Main.main(");
    }

    private Outcome withoutMarkdown(String... more) throws IOException {
        Path jar = Files.copy(
                TestFolders.target().resolve("program").resolve("sqlconn.jar"), folder.resolve("sqlconn.jar"));
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            Files.delete(inside.getPath(LOST + ".class"));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                jar.toString(),
                "sqlconn.cli.Main",
                "query",
                ":memory:",
                "select 1 as a",
                "--format",
                "markdown"));
        command.addAll(List.of(more));
        return Program.command(command.toArray(new String[0])).run();
    }
}
