package sqlconn.render;

import java.util.function.Consumer;

/**
 * Copies the text of a cell and replaces what the format cannot hold as it is. Each format has its own: which ASCII
 * characters it replaces, and by what. Bytes that are not valid UTF-8 are never passed on and never dropped: they become
 * {@code \xff}, so that everything we write is UTF-8.
 */
abstract class CellEscaper {
    private final boolean[] special = new boolean[128];
    private final boolean specialControls;
    private boolean foreignBytes;

    /**
     * @param asciiSpecials the printable ASCII characters and C0 controls that {@link #escape} is called for
     * @param specialControls whether it is also called for all C0 controls and DEL, and for the {@linkplain
     *     #isHiddenControl hidden controls} beyond ASCII
     */
    CellEscaper(String asciiSpecials, boolean specialControls) {
        this.specialControls = specialControls;
        for (int i = 0; i < asciiSpecials.length(); i++) {
            special[asciiSpecials.charAt(i)] = true;
        }
        if (specialControls) {
            for (int c = 0; c < ' '; c++) {
                special[c] = true;
            }
            special[0x7F] = true;
        }
    }

    /** Whether the special character at an offset needs escaping between its neighbours. */
    boolean isSpecial(byte[] utf8, int at, int to) {
        return true;
    }

    /** Appends what stands for a special character. */
    abstract void escape(int codePoint, Utf8Sink out);

    /** Appends what stands for a byte that is not UTF-8. */
    void escapeByte(int oneByte, Utf8Sink out) {
        out.text("\\x");
        out.hex(oneByte);
    }

    /** Appends the text with everything special replaced. */
    final void append(byte[] utf8, Utf8Sink out) {
        append(utf8, 0, utf8.length, out);
    }

    /** Appends a part of the text, which begins and ends between characters, with everything special replaced. */
    final void append(byte[] utf8, int from, int to, Utf8Sink out) {
        int copied = from;
        int at = from;
        while (at < to) {
            int first = utf8[at];
            if (first >= 0) {
                if (special[first] && isSpecial(utf8, at, to)) {
                    out.bytes(utf8, copied, at);
                    escape(first, out);
                    copied = at + 1;
                }
                at++;
                continue;
            }
            int size = Utf8Scan.size(utf8, at, to);
            if (size == 0) {
                out.bytes(utf8, copied, at);
                at += appendInvalid(utf8, at, to, out);
                copied = at;
            } else {
                if (specialControls && size < 4) {
                    int codePoint = Utf8Scan.codePoint(utf8, at, size);
                    if (isHiddenControl(codePoint)) {
                        out.bytes(utf8, copied, at);
                        escape(codePoint, out);
                        copied = at + size;
                    }
                }
                at += size;
            }
        }
        out.bytes(utf8, copied, to);
    }

    /** Appends the invalid byte at an offset, or more of them, and answers how many. */
    int appendInvalid(byte[] utf8, int at, int to, Utf8Sink out) {
        foreignBytes = true;
        escapeByte(utf8[at], out);
        return 1;
    }

    /** Remembers that something was written which cannot be told from text that looks the same. */
    final void noteForeignByte() {
        foreignBytes = true;
    }

    /** Tells the user, at the end of a result, if there was text that is not UTF-8. */
    final void report(Consumer<String> notices) {
        if (foreignBytes) {
            notices.accept(
                    "some text holds bytes that cannot be written as text; they are shown as \\x and two digits");
        }
    }

    /**
     * Whether a code point beyond ASCII changes how its neighbours look or where they stand, without being seen: C1
     * controls, line and paragraph separators, and the controls of bidirectional text.
     */
    static boolean isHiddenControl(int codePoint) {
        return (codePoint >= 0x80 && codePoint <= 0x9F)
                || codePoint == 0x61C
                || codePoint == 0x200E
                || codePoint == 0x200F
                || (codePoint >= 0x2028 && codePoint <= 0x202E)
                || (codePoint >= 0x2066 && codePoint <= 0x2069);
    }
}
