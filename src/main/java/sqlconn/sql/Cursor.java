package sqlconn.sql;

/** Where a lexer reads: the text as far as it is known, the token's first character, and the next one to read. */
final class Cursor {
    /** What {@link #peek} answers behind the end of the whole text. */
    static final int ENDED = -1;

    /** What {@link #peek} answers where more text may still come. */
    static final int UNKNOWN = -2;

    char[] chars = new char[0];
    int limit;
    boolean ended;
    int start;
    int pos;

    /** Gives the text as far as it is known; what stood before the old limit must stand there still. */
    void feed(char[] newChars, int newLimit, boolean newEnded) {
        chars = newChars;
        limit = newLimit;
        ended = newEnded;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        start -= shift;
        pos -= shift;
    }

    /** The character that many places ahead of the next one, or {@link #ENDED}, or {@link #UNKNOWN}. */
    int peek(int ahead) {
        int at = pos + ahead;
        if (at < limit) {
            return chars[at];
        }
        return ended ? ENDED : UNKNOWN;
    }

    boolean hasText(String text, int at) {
        for (int i = 0; i < text.length(); i++) {
            if (chars[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
