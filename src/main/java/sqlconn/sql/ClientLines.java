package sqlconn.sql;

import sqlconn.sql.LexicalRules.Feature;

/**
 * Recognises the lines that are for the program and not for the database: dot-commands, psql's backslash lines, MySQL's
 * DELIMITER, SQL Server's GO and Oracle's slash. Asked only outside quotes and comments.
 */
final class ClientLines {
    /** What a line is. */
    enum Kind {
        /** It belongs to a statement. */
        SQL,
        /** More text is needed to tell. */
        UNKNOWN,
        META,
        BACKSLASH,
        DELIMITER,
        GO,
        SLASH
    }

    private static final String DELIMITER = "delimiter";
    private static final int NO_COUNT = 1;

    private final boolean backslashLines;
    private final boolean delimiterLines;
    private final boolean goLines;
    private final boolean slashLines;

    private char[] chars = new char[0];
    private int limit;
    private boolean ended;
    private int lineEnd;
    private int count = NO_COUNT;

    ClientLines(LexicalRules rules) {
        backslashLines = rules.has(Feature.BACKSLASH_LINES);
        delimiterLines = rules.has(Feature.DELIMITER_LINES);
        goLines = rules.has(Feature.GO_LINES);
        slashLines = rules.has(Feature.SLASH_LINES);
    }

    /** Gives the text as far as it is known. */
    void feed(char[] text, int textLimit, boolean textEnded) {
        chars = text;
        limit = textLimit;
        ended = textEnded;
    }

    /**
     * Says what stands at {@code pos} and goes on to the line's end.
     *
     * @param lineStart whether only blank space stands before it on its line; without that only DELIMITER is a command, as in
     *     {@code END// DELIMITER ;}
     * @param statementBegun whether a statement has begun before, so that only its end can stand here
     */
    Kind at(int pos, boolean lineStart, boolean statementBegun) {
        boolean command = lineStart && !statementBegun;
        return switch (chars[pos]) {
            case '.' -> command ? dotLine(pos) : Kind.SQL;
            case '\\' -> command && backslashLines ? wholeLine(pos, Kind.BACKSLASH) : Kind.SQL;
            case 'd', 'D' -> delimiterLines && !statementBegun ? delimiterLine(pos) : Kind.SQL;
            case 'g', 'G' -> goLines && lineStart ? goLine(pos) : Kind.SQL;
            case '/' -> slashLines && lineStart ? slashLine(pos) : Kind.SQL;
            default -> Kind.SQL;
        };
    }

    /** Where the line's content ends: its line feed, or the end of the text. */
    int lineEnd() {
        return lineEnd;
    }

    /** Where the next line starts. */
    int nextLine() {
        return Math.min(lineEnd + 1, limit);
    }

    /** How often a GO line says that its batch shall run. */
    int count() {
        return count;
    }

    /** The line's text from an offset on, without its line end. */
    String textFrom(int offset) {
        int end = lineEnd;
        if (end > offset && chars[end - 1] == '\r') {
            end--;
        }
        return new String(chars, offset, end - offset);
    }

    /** The terminator that a DELIMITER line at this offset sets: its first word, without quotes around it. */
    String newDelimiter(int pos) {
        int start = skipBlanks(pos + DELIMITER.length());
        int end = start;
        while (end < lineEnd && chars[end] > ' ') {
            end++;
        }
        boolean quoted = end - start > 2
                && (chars[start] == '\'' || chars[start] == '"' || chars[start] == '`')
                && chars[end - 1] == chars[start];
        return quoted ? new String(chars, start + 1, end - start - 2) : new String(chars, start, end - start);
    }

    private Kind wholeLine(int pos, Kind kind) {
        int at = pos;
        while (at < limit && chars[at] != '\n') {
            at++;
        }
        lineEnd = at;
        return at < limit || ended ? kind : Kind.UNKNOWN;
    }

    private Kind dotLine(int pos) {
        if (pos + 1 == limit) {
            return ended ? Kind.SQL : Kind.UNKNOWN;
        }
        char next = chars[pos + 1];
        boolean letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        return letter ? wholeLine(pos, Kind.META) : Kind.SQL;
    }

    private Kind delimiterLine(int pos) {
        for (int i = 0; i < DELIMITER.length(); i++) {
            if (pos + i == limit) {
                return ended ? Kind.SQL : Kind.UNKNOWN;
            }
            if ((chars[pos + i] | 0x20) != DELIMITER.charAt(i)) {
                return Kind.SQL;
            }
        }
        int after = pos + DELIMITER.length();
        if (after == limit) {
            return ended ? Kind.SQL : Kind.UNKNOWN;
        }
        if (chars[after] != ' ' && chars[after] != '\t') {
            return Kind.SQL;
        }
        Kind kind = wholeLine(pos, Kind.DELIMITER);
        return kind == Kind.DELIMITER && skipBlanks(after) == lineEnd ? Kind.SQL : kind;
    }

    private Kind goLine(int pos) {
        int last = pos + 1;
        if (last == limit) {
            return ended ? Kind.SQL : Kind.UNKNOWN;
        }
        if ((chars[last] | 0x20) != 'o') {
            return Kind.SQL;
        }
        if (wholeLine(pos, Kind.GO) == Kind.UNKNOWN) {
            // A word that only starts with these letters need not wait for its line.
            return last + 1 < limit && chars[last + 1] > ' ' ? Kind.SQL : Kind.UNKNOWN;
        }
        if (last + 1 < lineEnd && chars[last + 1] > ' ') {
            return Kind.SQL;
        }
        return goCount(skipBlanks(last + 1)) ? Kind.GO : Kind.SQL;
    }

    private boolean goCount(int from) {
        count = NO_COUNT;
        int at = from;
        int value = 0;
        while (at < lineEnd && chars[at] >= '0' && chars[at] <= '9' && value < 100_000_000) {
            value = value * 10 + (chars[at] - '0');
            at++;
        }
        if (at > from) {
            count = value;
        }
        return count > 0 && skipBlanks(at) == lineEnd;
    }

    private Kind slashLine(int pos) {
        int at = skipBlanks(pos + 1, limit);
        if (at == limit) {
            lineEnd = at;
            return ended ? Kind.SLASH : Kind.UNKNOWN;
        }
        if (chars[at] != '\n') {
            return Kind.SQL;
        }
        lineEnd = at;
        return Kind.SLASH;
    }

    private int skipBlanks(int from) {
        return skipBlanks(from, lineEnd);
    }

    private int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && chars[at] <= ' ' && chars[at] != '\n') {
            at++;
        }
        return at;
    }
}
