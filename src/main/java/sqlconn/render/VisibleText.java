package sqlconn.render;

/**
 * Text for the eyes of a person: control characters become symbols, so that a cell can neither move the cursor nor pass
 * for something else. With Unicode these are the control pictures ({@code ␛}), {@code ↵} for a newline and {@code ⇥} for a
 * tab; in ASCII {@code <U+001B>}, {@code \n} and {@code \t}. Controls beyond ASCII are {@code <U+202E>} in both.
 */
final class VisibleText extends CellEscaper {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final boolean unicode;

    private final boolean keepsLines;

    VisibleText(boolean unicode) {
        this(unicode, false);
    }

    private VisibleText(boolean unicode, boolean keepsLines) {
        super("", true);
        this.unicode = unicode;
        this.keepsLines = keepsLines;
    }

    /** The same, but newlines stay newlines. */
    static VisibleText keepingLines(boolean unicode) {
        return new VisibleText(unicode, true);
    }

    @Override
    void escape(int codePoint, Utf8Sink out) {
        if (codePoint == '\n' && keepsLines) {
            out.ascii('\n');
        } else {
            append(codePoint, unicode, out);
        }
    }

    /** Appends the symbol for a control character. */
    static void append(int control, boolean unicode, Utf8Sink out) {
        if (control == '\n') {
            symbol(unicode, 0x21B5, "\\n", out);
        } else if (control == '\t') {
            symbol(unicode, 0x21E5, "\\t", out);
        } else if (control < ' ' && unicode) {
            out.codePoint(0x2400 + control);
        } else if (control == 0x7F && unicode) {
            out.codePoint(0x2421);
        } else {
            out.text("<U+");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.ascii(HEX[(control >> shift) & 0xF]);
            }
            out.ascii('>');
        }
    }

    private static void symbol(boolean unicode, int codePoint, String ascii, Utf8Sink out) {
        if (unicode) {
            out.codePoint(codePoint);
        } else {
            out.text(ascii);
        }
    }
}
