package sqlconn.render;

/**
 * Text inside a JSON string. Besides what JSON demands, everything that a terminal could act on or that changes the
 * direction of text is escaped, so that JSON may be shown anywhere.
 */
final class JsonString extends CellEscaper {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private JsonString(String asciiSpecials) {
        super(asciiSpecials, true);
    }

    /** For text that is not JSON yet. */
    static JsonString ofText() {
        return new JsonString("\"\\");
    }

    /** For the inside of a JSON document, whose quotes and backslashes are already as they must be. */
    static JsonString ofDocument() {
        return new JsonString("");
    }

    @Override
    void escape(int codePoint, Utf8Sink out) {
        out.ascii('\\');
        switch (codePoint) {
            case '"', '\\' -> out.ascii(codePoint);
            case '\b' -> out.ascii('b');
            case '\f' -> out.ascii('f');
            case '\n' -> out.ascii('n');
            case '\r' -> out.ascii('r');
            case '\t' -> out.ascii('t');
            default -> unicodeEscape(codePoint, out);
        }
    }

    @Override
    void escapeByte(int oneByte, Utf8Sink out) {
        out.ascii('\\');
        super.escapeByte(oneByte, out);
    }

    /** JSON can name a lone surrogate, which text can only hold as the three bytes of CESU-8. */
    @Override
    int appendInvalid(byte[] utf8, int at, int to, Utf8Sink out) {
        if ((utf8[at] & 0xFF) == 0xED && at + 2 < to && isContinuation(utf8[at + 1]) && isContinuation(utf8[at + 2])) {
            out.ascii('\\');
            unicodeEscape(Utf8Scan.codePoint(utf8, at, 3), out);
            return 3;
        }
        return super.appendInvalid(utf8, at, to, out);
    }

    private static boolean isContinuation(byte oneByte) {
        return (oneByte & 0xC0) == 0x80;
    }

    private static void unicodeEscape(int codeUnit, Utf8Sink out) {
        out.ascii('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.ascii(HEX[(codeUnit >> shift) & 0xF]);
        }
    }
}
