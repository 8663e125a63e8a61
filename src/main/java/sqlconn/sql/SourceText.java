package sqlconn.sql;

import sqlconn.SourcePosition;

/**
 * The part of a text that is not yet done with, and where it stands in the whole. What {@link #dropBefore} has dropped is
 * forgotten, so that memory holds the current statement and not the script.
 */
final class SourceText {
    private static final int SMALL = 8192;

    private final String source;
    private char[] chars = new char[SMALL];
    private int start;
    private int limit;
    private long dropped;

    // Where `start` stands, and the furthest place that anybody asked for: asking again for it, or beyond it, is cheap.
    private int startLine = 1;
    private int startColumn = 1;
    private int seen;
    private int seenLine = 1;
    private int seenColumn = 1;

    SourceText(String source) {
        this.source = source;
    }

    char[] chars() {
        return chars;
    }

    /** Where the text begins that was not dropped. */
    int start() {
        return start;
    }

    int limit() {
        return limit;
    }

    /** How many characters of the whole text lie before the offset. */
    long absolute(int offset) {
        return dropped + (offset - start);
    }

    /**
     * Adds text at the end.
     *
     * @return by how much every offset into {@link #chars()} became smaller
     */
    int append(CharSequence text) {
        int shift = 0;
        int length = text.length();
        if (chars.length - limit < length || (chars.length > SMALL && start > chars.length / 2)) {
            shift = start;
            compact(length);
        }
        if (text instanceof String string) {
            string.getChars(0, length, chars, limit);
        } else {
            for (int i = 0; i < length; i++) {
                chars[limit + i] = text.charAt(i);
            }
        }
        limit += length;
        return shift;
    }

    private void compact(int more) {
        int kept = limit - start;
        char[] target = chars;
        if (kept + more > chars.length) {
            target = new char[Math.max(Math.addExact(kept, more), (int) Math.min(kept * 2L, Integer.MAX_VALUE - 8L))];
        } else if (chars.length > 64 * SMALL && kept + more < chars.length / 8) {
            target = new char[Math.max(SMALL, (kept + more) * 2)];
        }
        System.arraycopy(chars, start, target, 0, kept);
        chars = target;
        seen -= start;
        limit = kept;
        start = 0;
    }

    /** Forgets what stands before the offset. */
    void dropBefore(int offset) {
        walkTo(offset);
        dropped += offset - start;
        start = offset;
        startLine = seenLine;
        startColumn = seenColumn;
    }

    SourcePosition positionOf(int offset) {
        walkTo(offset);
        return new SourcePosition(source, seenLine, seenColumn);
    }

    private void walkTo(int offset) {
        if (offset < seen) {
            seen = start;
            seenLine = startLine;
            seenColumn = startColumn;
        }
        for (int i = seen; i < offset; i++) {
            char c = chars[i];
            if (c == '\n') {
                seenLine++;
                seenColumn = 1;
            } else if (!Character.isLowSurrogate(c) || i == 0 || !Character.isHighSurrogate(chars[i - 1])) {
                seenColumn++;
            }
        }
        seen = offset;
    }

    /** The text between two offsets, without blank space at its end. */
    String trimmed(int from, int to) {
        int end = to;
        while (end > from && chars[end - 1] <= ' ') {
            end--;
        }
        return new String(chars, from, end - from);
    }
}
