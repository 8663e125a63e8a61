package sqlconn.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a file is another than before: an editor that writes a new file in place of the old one changes the key,
 * one that writes into it the time or the size.
 *
 * @param path the file
 * @param modified when it was written last, or null when it is not there
 * @param size in bytes
 * @param key device and inode, or null where there is no such thing
 */
record FileStamp(
        Path path,
        @Nullable FileTime modified,
        long size,
        @Nullable Object key) {
    static FileStamp of(Path path) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return new FileStamp(path, attributes.lastModifiedTime(), attributes.size(), attributes.fileKey());
        } catch (IOException gone) {
            return new FileStamp(path, null, 0, null);
        }
    }
}
