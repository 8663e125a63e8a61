package sqlconn.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.sql.ScanEvent.NeedMore;
import sqlconn.sql.Utf8Reader;

/**
 * Statements from a stream of UTF-8: standard input or a file. Read as they come, never as a whole; bytes that are not UTF-8
 * are taken where the scanner says that they mean something.
 */
public final class StreamSource implements InputSource {
    /** A longer file takes noticeable time to read: it is a dump, and no script with parameters. */
    private static final long LONGEST_READ_TWICE = 8 << 20;

    private final @Nullable Path file;
    private final String name;
    private final Utf8Reader reader;
    private final char[] buffer = new char[1 << 15];

    /**
     * @param name what messages call it
     * @param stream closed with this source
     */
    public StreamSource(String name, InputStream stream) {
        this(name, stream, null);
    }

    /** @param file what the stream comes from, or null when it is no file */
    StreamSource(String name, InputStream stream, @Nullable Path file) {
        this.name = name;
        this.file = file;
        this.reader = new Utf8Reader(stream, name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public @Nullable CharSequence read(NeedMore state) {
        try {
            char quote = state.stringOfBytes();
            int count = quote == 0
                    ? reader.read(buffer, 0, buffer.length)
                    : reader.readBytes(buffer, 0, buffer.length, quote);
            return count < 0 ? null : new String(buffer, 0, count);
        } catch (IOException failure) {
            throw new InputException("cannot read " + name + ": " + failure.getMessage(), null, null);
        }
    }

    @Override
    public @Nullable InputSource again() {
        if (file == null) {
            return null;
        }
        try {
            boolean twice = Files.isRegularFile(file) && Files.size(file) <= LONGEST_READ_TWICE;
            return twice ? FileSource.open(file) : null;
        } catch (IOException unreadable) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException alreadyRead) {
            return;
        }
    }
}
