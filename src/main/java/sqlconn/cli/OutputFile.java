package sqlconn.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import sqlconn.OutputException;

/**
 * The file of {@code --output}. A regular file appears, or is replaced, only when everything is written; a device or pipe is
 * written to as it is.
 */
final class OutputFile implements AutoCloseable {
    private final Path target;
    private final Path written;
    private final OutputStream stream;
    private boolean closed;

    private OutputFile(Path target, Path written, OutputStream stream) {
        this.target = target;
        this.written = written;
        this.stream = stream;
    }

    /**
     * Starts the file.
     *
     * @throws OutputException when it cannot be written
     */
    static OutputFile create(Path target) {
        try {
            boolean device = Files.exists(target) && !Files.isRegularFile(target);
            if (device || Files.isSymbolicLink(target)) {
                return new OutputFile(target, target, Files.newOutputStream(target));
            }
            Path folder = target.toAbsolutePath().getParent();
            if (folder == null) {
                throw new OutputException("cannot write " + target + ": it is no file", null);
            }
            Path unfinished = Files.createTempFile(folder, "." + target.getFileName() + ".", ".part");
            return new OutputFile(target, unfinished, Files.newOutputStream(unfinished));
        } catch (IOException failure) {
            throw cannot(target, failure);
        }
    }

    private static OutputException cannot(Path target, IOException failure) {
        return new OutputException("cannot write " + target + ": " + failure.getMessage(), null, failure);
    }

    OutputStream stream() {
        return stream;
    }

    /**
     * Everything is written.
     *
     * @throws OutputException when the file cannot be put in its place
     */
    void finish() {
        closed = true;
        try {
            stream.close();
            if (!written.equals(target)) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw cannot(target, failure);
        }
    }

    /** Without {@link #finish} before it, what was written is thrown away. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            stream.close();
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
        } catch (IOException leftBehind) {
            return;
        }
    }
}
