package sqlconn.repl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The file that keeps what was typed, readable by its owner only. Each entry is one line of UTF-8, in which {@code \n}
 * stands for a line end and {@code \\} for a backslash. Several shells add to it at the same time: each entry is one write
 * at the end of the file.
 */
final class HistoryFile {
    /** So many entries are read; a file with twice as many is cut down to them. */
    static final int LIMIT = 10_000;

    private static final Set<PosixFilePermission> OWNER_ONLY =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    private static final Set<PosixFilePermission> OWNER_FOLDER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private final Path file;

    HistoryFile(Path file) {
        this.file = file;
    }

    /**
     * The entries, oldest first; makes the file if there is none.
     *
     * @throws IOException when it can be neither read nor made
     */
    List<String> read() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, attribute(folder, OWNER_FOLDER));
        }
        if (!Files.exists(file)) {
            Files.createFile(file, attribute(file, OWNER_ONLY));
            return List.of();
        }
        protect(file);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end));
            start = end + 1;
        }
        if (lines.size() > 2 * LIMIT) {
            cutDown(lines.subList(lines.size() - LIMIT, lines.size()));
        }
        List<String> entries = new ArrayList<>();
        for (String line : lines.subList(Math.max(0, lines.size() - LIMIT), lines.size())) {
            entries.add(decoded(line));
        }
        return entries;
    }

    private static FileAttribute<?>[] attribute(Path path, Set<PosixFilePermission> permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static void protect(Path path) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
            Files.setPosixFilePermissions(path, OWNER_ONLY);
        }
    }

    private void cutDown(List<String> lines) throws IOException {
        Path shorter =
                Files.createTempFile(file.toAbsolutePath().getParent(), "history", ".new", attribute(file, OWNER_ONLY));
        Files.write(shorter, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Files.move(shorter, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Adds an entry at the end.
     *
     * @throws IOException when it cannot be written
     */
    void add(String entry) throws IOException {
        byte[] line = (encoded(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        if (!Files.exists(file)) {
            Files.createFile(file, attribute(file, OWNER_ONLY));
        }
        Files.write(file, line, StandardOpenOption.APPEND);
    }

    private static String encoded(String entry) {
        return entry.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String decoded(String line) {
        if (line.indexOf('\\') < 0) {
            return line;
        }
        StringBuilder entry = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                char code = line.charAt(++i);
                entry.append(code == 'n' ? '\n' : code == 'r' ? '\r' : code);
            } else {
                entry.append(c);
            }
        }
        return entry.toString();
    }
}
