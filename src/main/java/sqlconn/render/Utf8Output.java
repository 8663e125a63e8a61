package sqlconn.render;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 bytes on their way to a stream, gathered in a buffer of 64 KB.
 *
 * <p>The first failure of the stream is kept, what follows it is dropped, and {@link #check()} and {@link #flush()} throw
 * it: the very exception, so that a reader that went away can still be told from a full disk. Renderers check once a row.
 */
public final class Utf8Output extends Utf8Sink {
    private static final int CAPACITY = 1 << 16;

    private final OutputStream stream;
    private long drained;
    private @Nullable IOException failure;

    /** An output to this stream, which should not have a buffer of its own, and which is never closed here. */
    public Utf8Output(OutputStream stream) {
        super(CAPACITY);
        this.stream = stream;
    }

    /** How many bytes were appended since the beginning. */
    public long count() {
        return drained + length;
    }

    /**
     * Does nothing while all is well.
     *
     * @throws IOException when the stream has failed
     */
    public void check() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /**
     * Hands everything to the stream, and flushes that.
     *
     * @throws IOException when the stream fails or has failed
     */
    public void flush() throws IOException {
        drain();
        check();
        stream.flush();
    }

    @Override
    void makeRoom(int bytes) {
        drain();
    }

    @Override
    public void bytes(byte[] utf8, int from, int to) {
        int size = to - from;
        if (size > buffer.length - length) {
            drain();
            if (size > buffer.length) {
                write(utf8, from, size);
                return;
            }
        }
        System.arraycopy(utf8, from, buffer, length, size);
        length += size;
    }

    private void drain() {
        write(buffer, 0, length);
        length = 0;
    }

    private void write(byte[] bytes, int from, int size) {
        drained += size;
        if (failure == null && size > 0) {
            try {
                stream.write(bytes, from, size);
            } catch (IOException e) {
                failure = e;
            }
        }
    }
}
