package sqlconn.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which file was opened. A database file that is deleted or replaced under an open connection goes on to be read
 * and written there, and neither SQLite nor its driver's {@code isValid} says a word.
 */
final class FileIdentity {
    private @Nullable Object opened;

    /** Notes the file that is there now, unless one has been noted already; a new database may appear only with its first write. */
    synchronized void note(Path file) {
        if (opened == null) {
            opened = keyOf(file);
        }
    }

    /** Every connection has been closed. */
    synchronized void forget() {
        opened = null;
    }

    /** Whether the file that is there now is another one than was opened. */
    synchronized boolean differs(Path file) {
        Object now = keyOf(file);
        return opened != null && now != null && !opened.equals(now);
    }

    /** Device and inode; null when there is no file, or the system has no such thing. */
    private static @Nullable Object keyOf(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        } catch (IOException absent) {
            return null;
        }
    }
}
