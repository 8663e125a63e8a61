package sqlconn.sql;

import java.util.Arrays;

/**
 * Bytes of a script that are not UTF-8, as {@code mariadb-dump} and {@code mysqldump} write them into the strings of binary
 * columns. In a text each is one character, a low surrogate that nothing precedes (U+DC80 to U+DCFF), which no UTF-8 gives.
 */
final class RawBytes {
    private static final int BASE = 0xDC00;
    private static final char FIRST = 0xDC80;
    private static final char LAST = 0xDCFF;

    private RawBytes() {}

    /** The character that stands for a byte of 0x80 to 0xFF. */
    static char charOf(int value) {
        return (char) (BASE | value);
    }

    /** Whether the part of a text holds some. */
    static boolean areIn(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c)) {
                i++;
            } else if (c >= FIRST && c <= LAST) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bytes that a string of MySQL stands for, in UTF-8 where it is text.
     *
     * @param start offset of its opening quote
     * @param end offset behind its closing quote
     * @param backslash whether a backslash escapes the next character
     */
    static byte[] ofString(String text, int start, int end, boolean backslash) {
        char quote = text.charAt(start);
        byte[] bytes = new byte[mostBytes(text, start, end)];
        int length = 0;
        for (int i = start + 1; i < end - 1; i++) {
            char c = text.charAt(i);
            if (c == quote) {
                i++;
            } else if (c == '\\' && backslash) {
                char escaped = text.charAt(i + 1);
                if (escaped == '%' || escaped == '_') {
                    // For LIKE, which takes the backslash itself.
                    bytes[length++] = '\\';
                }
                i++;
                c = unescaped(escaped);
            }
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (c < 0x800) {
                bytes[length++] = (byte) (0xC0 | (c >> 6));
                bytes[length++] = (byte) continuation(c);
            } else if (Character.isHighSurrogate(c)) {
                i++;
                int codePoint = Character.toCodePoint(c, text.charAt(i));
                bytes[length++] = (byte) (0xF0 | (codePoint >> 18));
                bytes[length++] = (byte) continuation(codePoint >> 12);
                bytes[length++] = (byte) continuation(codePoint >> 6);
                bytes[length++] = (byte) continuation(codePoint);
            } else if (c >= FIRST && c <= LAST) {
                bytes[length++] = (byte) c;
            } else {
                bytes[length++] = (byte) (0xE0 | (c >> 12));
                bytes[length++] = (byte) continuation(c >> 6);
                bytes[length++] = (byte) continuation(c);
            }
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int continuation(int bits) {
        return 0x80 | (bits & 0x3F);
    }

    private static int mostBytes(String text, int start, int end) {
        int bytes = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 || (c >= FIRST && c <= LAST) ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static char unescaped(char escaped) {
        return switch (escaped) {
            case '0' -> '\0';
            case 'b' -> '\b';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'Z' -> 0x1A;
            default -> escaped;
        };
    }
}
