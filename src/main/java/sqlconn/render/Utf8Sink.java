package sqlconn.render;

import java.nio.charset.StandardCharsets;

/**
 * A place that takes UTF-8 bytes. Appending never fails and never allocates for what a cell holds: numbers are written
 * digit by digit, text is copied as the bytes that it already is.
 */
public abstract sealed class Utf8Sink permits Utf8Output, Utf8Buffer {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** The longest run that {@link #room} is asked for at once: a 64-bit number with its sign. */
    private static final int LONGEST_RUN = 20;

    byte[] buffer;
    int length;

    Utf8Sink(int capacity) {
        buffer = new byte[Math.max(capacity, LONGEST_RUN)];
    }

    /** Makes {@code buffer} hold at least so many bytes more; never asked for more than {@link #LONGEST_RUN}. */
    abstract void makeRoom(int bytes);

    /** Appends the bytes from one offset up to another. */
    public abstract void bytes(byte[] utf8, int from, int to);

    /** Appends all of these bytes. */
    public final void bytes(byte[] utf8) {
        bytes(utf8, 0, utf8.length);
    }

    /** Appends one ASCII character. */
    public final void ascii(int character) {
        room(1);
        buffer[length++] = (byte) character;
    }

    /** Appends a string of ours or a number's spelling; made for ASCII. Cells and names are {@link #bytes(byte[])}. */
    public final void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character >= 0x80) {
                bytes(text.substring(i).getBytes(StandardCharsets.UTF_8));
                return;
            }
            ascii(character);
        }
    }

    /** Appends a code point other than a surrogate. */
    public final void codePoint(int codePoint) {
        room(4);
        if (codePoint < 0x80) {
            buffer[length++] = (byte) codePoint;
        } else if (codePoint < 0x800) {
            buffer[length++] = (byte) (0xC0 | (codePoint >> 6));
            buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
        } else if (codePoint < 0x10000) {
            buffer[length++] = (byte) (0xE0 | (codePoint >> 12));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
        } else {
            buffer[length++] = (byte) (0xF0 | (codePoint >> 18));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
            buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
            buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
        }
    }

    /** Appends a whole number in decimal. */
    public final void integer(long value) {
        room(LONGEST_RUN);
        // Counted down from the negative, because Long.MIN_VALUE has no positive twin.
        long rest = value < 0 ? value : -value;
        int digits = 1;
        for (long power = rest; power <= -10; power /= 10) {
            digits++;
        }
        if (value < 0) {
            buffer[length++] = '-';
        }
        length += digits;
        int at = length;
        do {
            long tenth = rest / 10;
            buffer[--at] = (byte) ('0' + (tenth * 10 - rest));
            rest = tenth;
        } while (rest != 0);
    }

    /** Appends a double, see {@link RealText}. */
    public final void real(double value) {
        RealText.append(value, this);
    }

    /** Appends one byte as two lower-case hexadecimal digits. */
    public final void hex(int oneByte) {
        room(2);
        buffer[length++] = HEX[(oneByte >> 4) & 0xF];
        buffer[length++] = HEX[oneByte & 0xF];
    }

    /** Appends bytes as hexadecimal digits. */
    public final void hex(byte[] bytes) {
        for (byte oneByte : bytes) {
            hex(oneByte);
        }
    }

    private void room(int bytes) {
        if (buffer.length - length < bytes) {
            makeRoom(bytes);
        }
    }
}
