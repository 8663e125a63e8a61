package sqlconn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/**
 * Scripts on real databases, from {@code src/test/resources/runs}: each is run whole, and its exit code, its output, what
 * was said, and what it left in table {@code t} are compared. {@code -Dtranscripts.accept=true} writes what was seen into
 * the files. {@code -Druns.file=errors.txt} takes that file alone.
 */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RunCasesTest {
    private static final Path FOLDER = TestFolders.project()
            .resolve("src")
            .resolve("test")
            .resolve("resources")
            .resolve("runs");

    static Stream<Arguments> cases() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Path file : files()) {
            List<RunCase> cases = RunCase.read(file);
            if (Boolean.getBoolean("transcripts.accept")) {
                accept(file, cases);
            }
            for (RunCase one : cases) {
                one.kinds.forEach(kind -> all.add(Arguments.of(kind, one.title, one)));
            }
        }
        return all.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            String only = System.getProperty("runs.file", "");
            return files.filter(file -> file.endsWith(only) || only.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    private static void accept(Path file, List<RunCase> cases) throws IOException {
        StringBuilder text = new StringBuilder();
        for (RunCase one : cases) {
            one.expected.clear();
            one.kinds.forEach(kind -> one.expected.put(kind, seen(kind, one)));
            text.append(one.text());
        }
        Files.writeString(file, text);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cases")
    void a_script_gives_what_its_case_says(DatabaseKind kind, String title, RunCase one) {
        assertThat(seen(kind, one)).isEqualTo(one.expected.get(kind));
    }

    private static String seen(DatabaseKind kind, RunCase one) {
        try (TestDatabase database = TestDatabase.create(kind)) {
            Run run = Run.of(database, one.script);
            for (String option : one.options) {
                set(run, option);
            }
            String text = run.go() + left(database);
            return visible(database.user().isEmpty() ? text : text.replace(database.user(), "DATABASE"));
        }
    }

    private static void set(Run run, String option) {
        String[] parts = option.split("=", 2);
        switch (parts[0]) {
            case "autocommit" -> run.autocommit();
            case "manual" -> run.manual();
            case "keep-going" -> run.keepGoing();
            case "counting" -> run.counting();
            case "read-only" -> run.readOnly();
            case "dry-run" -> run.dry();
            case "confirm" -> run.confirm();
            case "max-affected" -> run.maxAffected(Integer.parseInt(parts[1]));
            case "format" -> run.format(parts[1]);
            case "timeout" -> run.timeout(Duration.ofMillis(Long.parseLong(parts[1])));
            case "set" -> run.set(parts[1].split("=", 2)[0], parts[1].split("=", 2)[1]);
            case "json" -> run.withJson(parts[1].split("=", 2)[0], parts[1].split("=", 2)[1]);
            default -> run.with(parts[0].substring(1), parts[1]);
        }
    }

    private static String left(TestDatabase database) {
        try {
            return "left in t: "
                    + database.query("select * from t").replace("\n", "; ").strip() + "\n";
        } catch (SQLException noSuchTable) {
            return "";
        }
    }

    /** Control characters by their code, so that the files can be read. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n') || c == 0x7F) {
                shown.append('<').append(Integer.toHexString(c)).append('>');
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }
}
