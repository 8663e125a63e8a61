package sqlconn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;
import sqlconn.ExitCode;
import sqlconn.meta.MetaCommand;
import sqlconn.meta.MetaCommands;

/** The README's tables say what the registries say. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");

    @Test
    void lists_every_exit_code() throws IOException {
        List<String> expected = new ArrayList<>();
        for (ExitCode code : ExitCode.values()) {
            expected.add("| " + code.code() + " | " + code.meaning() + " |");
        }
        assertThat(table("| code | when |")).isEqualTo(expected);
    }

    @Test
    void lists_every_dot_command() throws IOException {
        List<String> expected = new ArrayList<>();
        for (MetaCommand command : MetaCommands.all()) {
            String usage = "." + command.name() + (command.arguments().isEmpty() ? "" : " " + command.arguments());
            expected.add("| `" + usage.replace("|", "\\|") + "` | " + command.summary() + " |");
        }
        assertThat(table("| command | what it does |")).isEqualTo(expected);
    }

    @Test
    void lists_every_option_of_query() throws IOException {
        List<String> expected = new ArrayList<>();
        for (OptionSpec option : new QueryCommand().spec().options()) {
            if (!option.usageHelp()) {
                expected.add(row(option));
            }
        }
        assertThat(table("| option | what it does |")).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String row(OptionSpec option) {
        List<String> names = new ArrayList<>(List.of(option.names()));
        names.sort((a, b) -> Integer.compare(a.length(), b.length()));
        String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        return "| `" + String.join("`, `", names) + value + "` | " + option.description()[0] + " |";
    }

    private static List<String> table(String header) throws IOException {
        List<String> lines = Files.readAllLines(README);
        int start = lines.indexOf(header) + 2;
        int end = start;
        while (lines.get(end).startsWith("|")) {
            end++;
        }
        return lines.subList(start, end);
    }
}
