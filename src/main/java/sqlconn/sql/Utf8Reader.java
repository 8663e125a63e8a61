package sqlconn.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HexFormat;
import sqlconn.InputException;
import sqlconn.SourcePosition;

/**
 * Reads UTF-8 and nothing else: a byte order mark at the start is dropped; bytes that are not UTF-8, and NUL, which no
 * database takes in SQL, are errors that say where. It never replaces a character. It reads what is there and never waits to
 * fill a buffer, so the lines of a slow pipe arrive at once. What stands before a fault is still handed out, so that the
 * caller can tell where the fault is, and read on with {@link #readBytes} where bytes are welcome.
 */
public final class Utf8Reader extends Reader {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_SEQUENCE = 4;
    private static final char NO_QUOTE = 0;

    private final InputStream in;
    private final String source;
    private final byte[] bytes = new byte[BUFFER];
    private int pos;
    private int limit;
    private long offsetOfBuffer;
    private boolean begun;
    private boolean ended;
    private char pendingLowSurrogate;
    private int line = 1;
    private int column = 1;

    /**
     * Reads from a stream.
     *
     * @param in the bytes; closed with this reader
     * @param source what the user calls the text, for positions
     */
    public Utf8Reader(InputStream in, String source) {
        this.in = in;
        this.source = source;
    }

    /**
     * Reads as many characters as are there, at least one.
     *
     * @return how many, or -1 at the end
     * @throws InputException if the bytes are not UTF-8, or one is NUL
     * @throws IOException if the stream fails
     */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        return read(target, offset, length, NO_QUOTE);
    }

    /**
     * Reads as {@link #read(char[], int, int)} does, from inside a string that may hold any bytes: those that are not UTF-8
     * are handed out as {@link RawBytes} says, until the quote is read that may be the string's last.
     *
     * @param quote what ends the string
     * @return how many characters, or -1 at the end
     * @throws InputException if a byte is NUL
     * @throws IOException if the stream fails
     */
    public int readBytes(char[] target, int offset, int length, char quote) throws IOException {
        return read(target, offset, length, quote);
    }

    private int read(char[] target, int offset, int length, char quote) throws IOException {
        if (length == 0) {
            return 0;
        }
        boolean takesBytes = quote != NO_QUOTE;
        int at = offset;
        if (pendingLowSurrogate != 0) {
            target[at] = pendingLowSurrogate;
            pendingLowSurrogate = 0;
            return 1;
        }
        if (pos == limit && !fill()) {
            return -1;
        }
        if (!begun) {
            begun = true;
            skipByteOrderMark();
        }
        int end = offset + length;
        while (at < end) {
            if (pos == limit) {
                if (at > offset) {
                    break;
                }
                if (!fill()) {
                    return -1;
                }
            }
            byte b = bytes[pos];
            if (b > 0) {
                target[at] = (char) b;
                at++;
                pos++;
                if (b == '\n') {
                    line++;
                    column = 1;
                } else {
                    takesBytes &= b != quote;
                    column++;
                }
                continue;
            }
            int codePoint = decode(at > offset, takesBytes);
            if (codePoint < 0) {
                break;
            }
            column++;
            if (Character.isBmpCodePoint(codePoint)) {
                target[at] = (char) codePoint;
            } else {
                target[at] = Character.highSurrogate(codePoint);
                char low = Character.lowSurrogate(codePoint);
                if (at + 1 < end) {
                    at++;
                    target[at] = low;
                } else {
                    pendingLowSurrogate = low;
                }
            }
            at++;
        }
        return at - offset;
    }

    /**
     * Decodes the code point at {@code pos}, which is not plain ASCII.
     *
     * @param mayStop whether to answer -1 instead of waiting for more bytes, or of telling a fault
     * @param takesBytes whether a byte that is not UTF-8 is no fault
     */
    private int decode(boolean mayStop, boolean takesBytes) throws IOException {
        int first = bytes[pos] & 0xFF;
        int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        while (limit - pos < length && !ended) {
            if (mayStop) {
                return -1;
            }
            fill();
        }
        int codePoint = validated(first, length);
        if (codePoint < 0) {
            if (takesBytes && first != 0) {
                pos++;
                return RawBytes.charOf(first);
            }
            if (mayStop) {
                return -1;
            }
            throw fault(first);
        }
        pos += length;
        return codePoint;
    }

    /** The code point of a well-formed sequence (Unicode 15, table 3-7), or -1. */
    private int validated(int first, int length) {
        if (first < 0xC2 || first > 0xF4 || limit - pos < length) {
            return -1;
        }
        int codePoint = first & (0xFF >> (length + 1));
        for (int i = 1; i < length; i++) {
            int next = bytes[pos + i] & 0xFF;
            if ((next & 0xC0) != 0x80) {
                return -1;
            }
            codePoint = (codePoint << 6) | (next & 0x3F);
        }
        boolean shortest = length == 2 || codePoint >= (length == 3 ? 0x800 : 0x10000);
        boolean scalar = codePoint <= 0x10FFFF && (codePoint < 0xD800 || codePoint > 0xDFFF);
        return shortest && scalar ? codePoint : -1;
    }

    private InputException fault(int first) {
        long offset = offsetOfBuffer + pos;
        SourcePosition position = new SourcePosition(source, line, column);
        if (first == 0) {
            return new InputException(
                    "a NUL byte at byte offset " + offset, position, "SQL text cannot hold NUL; is this a text file?");
        }
        boolean utf16 = offset == 0 && limit >= 2 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFF + 0xFE;
        String hint = utf16
                ? "it starts as UTF-16 does: convert it with iconv -f UTF-16 -t UTF-8"
                : "convert it to UTF-8, for example with iconv -f LATIN1 -t UTF-8";
        return new InputException(
                "not UTF-8: byte 0x" + HexFormat.of().toHexDigits((byte) first) + " at byte offset " + offset,
                position,
                hint);
    }

    private void skipByteOrderMark() throws IOException {
        while (limit < 3 && !ended && bytes[0] == (byte) 0xEF) {
            fill();
        }
        if (limit >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            pos = 3;
        }
    }

    /** Reads more bytes behind those that are left; false at the end. */
    private boolean fill() throws IOException {
        if (pos > 0 && (pos == limit || bytes.length - limit < LONGEST_SEQUENCE)) {
            System.arraycopy(bytes, pos, bytes, 0, limit - pos);
            offsetOfBuffer += pos;
            limit -= pos;
            pos = 0;
        }
        int count = in.read(bytes, limit, bytes.length - limit);
        if (count < 0) {
            ended = true;
            return false;
        }
        limit += count;
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
