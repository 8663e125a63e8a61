package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sqlconn.meta.MetaCommand;
import sqlconn.meta.MetaCommands;
import sqlconn.sql.OpenConstruct;
import sqlconn.testing.TestFolders;

/** {@code docs/shell.md} says what the registries say. */
class ShellPageTest {
    private static List<String> lines() throws IOException {
        return Files.readAllLines(TestFolders.project().resolve("docs").resolve("shell.md"));
    }

    @Test
    void it_lists_every_dot_command_as_the_help_does() throws IOException {
        List<String> expected = new ArrayList<>();
        for (MetaCommand command : MetaCommands.all()) {
            String arguments = command.arguments().isEmpty() ? "" : " " + command.arguments();
            expected.add("| `." + command.name() + arguments.replace("|", "\\|") + "` | " + command.summary() + " |");
        }
        List<String> listed = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("| `.")) {
                listed.add(line);
            }
        }
        assertThat(listed).isEqualTo(expected);
    }

    @Test
    void it_explains_the_mark_of_every_open_construct() throws IOException {
        List<String> marks = new ArrayList<>();
        for (String line : lines()) {
            if (line.startsWith("| `   ") || line.startsWith("| `` ")) {
                marks.add(line.replace("| `   ", "").replace("| `` ", "").substring(0, 1));
            }
        }
        List<String> expected = new ArrayList<>();
        for (OpenConstruct open : OpenConstruct.values()) {
            if (open != OpenConstruct.NOTHING) {
                expected.add(open.promptMark());
            }
        }
        assertThat(marks).isEqualTo(expected);
    }
}
