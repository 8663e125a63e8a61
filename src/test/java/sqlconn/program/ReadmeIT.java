package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.testing.Transcript;
import sqlconn.testing.TranscriptShell;

/**
 * Every example of the README, run in order in one folder, prints what the README says. Examples are the fenced blocks
 * marked {@code console}; output is what a terminal shows, so {@code $ echo $?} shows the exit code.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadmeIT {
    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```console\\n(.*?)^```$");

    @Test
    void every_example_prints_what_it_says() throws IOException {
        String expected = Files.readString(README);
        Matcher examples = EXAMPLE.matcher(expected);
        StringBuilder actual = new StringBuilder();
        int commands = 0;
        int copied = 0;
        try (TranscriptShell shell = new TranscriptShell()) {
            while (examples.find()) {
                Transcript example = Transcript.parse(examples.group(1));
                commands += example.commands();
                actual.append(expected, copied, examples.start(1));
                actual.append(example.run(script -> Transcript.terminalResult(shell.runMerged(script))));
                copied = examples.end(1);
            }
        }
        actual.append(expected.substring(copied));

        assertThat(commands).as("commands").isPositive();
        if (Boolean.getBoolean("transcripts.accept")) {
            Files.writeString(README, actual);
        } else {
            assertThat(actual.toString()).isEqualTo(expected);
        }
    }
}
