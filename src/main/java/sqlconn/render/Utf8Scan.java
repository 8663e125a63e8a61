package sqlconn.render;

/** Reading code points out of bytes that may not be valid UTF-8. */
final class Utf8Scan {
    private Utf8Scan() {}

    /**
     * How many bytes the code point at an offset has: 1 to 4, or 0 when no valid UTF-8 starts there. Strict: overlong forms,
     * surrogates and what lies beyond U+10FFFF are not valid.
     */
    static int size(byte[] utf8, int at, int to) {
        int first = utf8[at] & 0xFF;
        if (first < 0x80) {
            return 1;
        }
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0 || at + size > to) {
            return 0;
        }
        int second = utf8[at + 1] & 0xFF;
        int lowest = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int highest = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < lowest || second > highest) {
            return 0;
        }
        for (int i = 2; i < size; i++) {
            if ((utf8[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return size;
    }

    /** The code point at an offset, whose size is known from {@link #size}. */
    static int codePoint(byte[] utf8, int at, int size) {
        return switch (size) {
            case 1 -> utf8[at];
            case 2 -> (utf8[at] & 0x1F) << 6 | (utf8[at + 1] & 0x3F);
            case 3 -> (utf8[at] & 0x0F) << 12 | (utf8[at + 1] & 0x3F) << 6 | (utf8[at + 2] & 0x3F);
            default ->
                (utf8[at] & 0x07) << 18
                        | (utf8[at + 1] & 0x3F) << 12
                        | (utf8[at + 2] & 0x3F) << 6
                        | (utf8[at + 3] & 0x3F);
        };
    }
}
