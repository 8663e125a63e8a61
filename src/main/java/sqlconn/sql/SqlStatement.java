package sqlconn.sql;

import sqlconn.SourcePosition;

/**
 * One whole statement.
 *
 * @param text the statement as typed, with comments and inner line ends, without its terminator and without blank space
 *     around it
 * @param kind what it does, as far as its text can tell
 * @param position where the first character of the text stands
 * @param firstWord offset in the text of its first character that belongs to no comment: what an error without a position of
 *     its own points at
 */
public record SqlStatement(String text, StatementKind kind, SourcePosition position, int firstWord) {
    public SqlStatement(String text, StatementKind kind, SourcePosition position) {
        this(text, kind, position, 0);
    }

    /** The same statement with another text, of the same kind and at the same place. */
    public SqlStatement withText(String other) {
        return new SqlStatement(other, kind, position, firstWord);
    }

    /**
     * Where a character of the text stands in the source.
     *
     * @param offset offset in {@link #text}, in chars; beyond the end it means the end
     */
    public SourcePosition positionOf(int offset) {
        int line = position.line();
        int column = position.column();
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                line++;
                column = 1;
            } else if (!Character.isLowSurrogate(c) || i == 0 || !Character.isHighSurrogate(text.charAt(i - 1))) {
                column++;
            }
        }
        return new SourcePosition(position.source(), line, column);
    }
}
