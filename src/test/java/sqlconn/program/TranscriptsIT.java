package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.Transcript;
import sqlconn.testing.TranscriptShell;

/** Each transcript, on each database that it names, says what the program prints today. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TranscriptsIT {
    private static final Path FOLDER = Path.of("src", "test", "resources", "transcripts");
    private static final String DATABASES = "# on:";

    static List<Arguments> transcripts() throws IOException {
        List<Arguments> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(".session")) {
                    for (DatabaseKind kind : databases(file)) {
                        cases.add(Arguments.of(FOLDER.relativize(file).toString(), kind));
                    }
                }
            }
        }
        return cases;
    }

    private static List<DatabaseKind> databases(Path file) throws IOException {
        String first = Files.readAllLines(file).get(0);
        if (!first.startsWith(DATABASES)) {
            throw new IllegalStateException(file + " does not begin with \"" + DATABASES + "\"");
        }
        return Stream.of(first.substring(DATABASES.length()).strip().split(" +"))
                .map(name -> DatabaseKind.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("transcripts")
    void transcript(String name, DatabaseKind kind) throws IOException {
        Path file = FOLDER.resolve(name);
        String expected = Files.readString(file);
        Transcript transcript = Transcript.parse(expected);
        assertThat(transcript.commands()).as("commands").isPositive();
        try (TestDatabase database = TestDatabase.create(kind);
                TranscriptShell shell = new TranscriptShell()) {
            shell.name("db", database);

            String actual = transcript.run(script -> Transcript.result(shell.run(script)));

            if (Boolean.getBoolean("transcripts.accept")
                    && kind == databases(file).get(0)) {
                Files.writeString(file, actual);
            } else {
                assertThat(actual).isEqualTo(expected);
            }
        }
    }
}
