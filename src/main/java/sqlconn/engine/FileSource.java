package sqlconn.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import sqlconn.UsageException;

/** Statements from a file. */
public final class FileSource {
    private FileSource() {}

    /**
     * Opens the file.
     *
     * @throws UsageException when it is not there or may not be read
     */
    public static InputSource open(Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException("cannot read " + file + ": it is a folder", null);
        }
        try {
            return new StreamSource(file.toString(), Files.newInputStream(file), file);
        } catch (NoSuchFileException missing) {
            throw new UsageException("cannot read " + file + ": there is no such file", null);
        } catch (IOException failure) {
            throw new UsageException("cannot read " + file + ": permission denied or not a file", null, failure);
        }
    }
}
