package sqlconn.render;

import java.util.Arrays;

/** UTF-8 bytes kept in memory: what a renderer has to look at before it can write it. */
final class Utf8Buffer extends Utf8Sink {
    private static final int MOST_KEPT = 1 << 20;

    Utf8Buffer(int capacity) {
        super(capacity);
    }

    /** The bytes so far, up to {@link #length()}; valid until something is appended. */
    byte[] array() {
        return buffer;
    }

    /** How many bytes there are. */
    int length() {
        return length;
    }

    /** A copy of the bytes so far. */
    byte[] toByteArray() {
        return Arrays.copyOf(buffer, length);
    }

    /** Forgets everything, and does not keep the memory that an unusually long content took. */
    void clear() {
        length = 0;
        if (buffer.length > MOST_KEPT) {
            buffer = new byte[MOST_KEPT];
        }
    }

    /** Forgets everything after the first bytes. */
    void truncate(int newLength) {
        length = newLength;
    }

    @Override
    void makeRoom(int bytes) {
        buffer = Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * buffer.length + bytes));
    }

    @Override
    public void bytes(byte[] utf8, int from, int to) {
        int size = to - from;
        if (buffer.length - length < size) {
            makeRoom(size);
        }
        System.arraycopy(utf8, from, buffer, length, size);
        length += size;
    }
}
