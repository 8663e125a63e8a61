package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** T66: the file of the history. */
class HistoryFileTest {
    @TempDir
    private Path folder;

    private Path path = Path.of("");

    @BeforeEach
    void place() {
        path = folder.resolve("state").resolve("sqlconn").resolve("history");
    }

    @Test
    void it_is_made_with_its_folder_for_its_owner_only() throws IOException {
        assertThat(new HistoryFile(path).read()).isEmpty();
        assertThat(permissions(path)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("state").resolve("sqlconn"))).isEqualTo("rwx------");
    }

    @Test
    void a_file_that_others_can_read_is_closed_to_them() throws IOException {
        new HistoryFile(path).read();
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        new HistoryFile(path).read();
        assertThat(permissions(path)).isEqualTo("rw-------");
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void entries_come_back_as_they_were() throws IOException {
        List<String> entries =
                List.of("select 1;", "select 1,\n  2;", "select '\\n', '\\\\';", "größe\t😀", "a\r\nb", "ends in \\");
        HistoryFile file = new HistoryFile(path);
        file.read();
        for (String entry : entries) {
            file.add(entry);
        }
        assertThat(new HistoryFile(path).read()).isEqualTo(entries);
    }

    @Test
    @Timeout(60)
    void several_shells_add_without_losing_each_others_entries() throws Exception {
        new HistoryFile(path).read();
        List<Thread> shells = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int shell = 0; shell < 4; shell++) {
            String name = "shell " + shell;
            for (int i = 0; i < 100; i++) {
                expected.add(name + "\nentry " + i);
            }
            Thread thread = new Thread(() -> addHundred(name));
            thread.start();
            shells.add(thread);
        }
        for (Thread thread : shells) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
        }
        assertThat(new HistoryFile(path).read()).containsExactlyInAnyOrderElementsOf(expected);
    }

    private void addHundred(String name) {
        HistoryFile file = new HistoryFile(path);
        for (int i = 0; i < 100; i++) {
            try {
                file.add(name + "\nentry " + i);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    @Test
    void a_long_file_is_cut_down_to_its_newest_entries() throws IOException {
        new HistoryFile(path).read();
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 2 * HistoryFile.LIMIT + 1; i++) {
            text.append("entry ").append(i).append('\n');
        }
        Files.writeString(path, text);
        List<String> entries = new HistoryFile(path).read();
        assertThat(entries).hasSize(HistoryFile.LIMIT).endsWith("entry " + (2 * HistoryFile.LIMIT + 1));
        assertThat(Files.readAllLines(path)).isEqualTo(entries);
        assertThat(permissions(path)).isEqualTo("rw-------");
    }

    @Test
    void a_place_that_cannot_be_is_told() throws IOException {
        Files.writeString(folder.resolve("state"), "a file where a folder should be");
        assertThatThrownBy(() -> new HistoryFile(path).read()).isInstanceOf(IOException.class);
    }
}
