package sqlconn.sql;

import sqlconn.SourcePosition;

/** What the scanner found next in the text. */
public sealed interface ScanEvent {
    /** A statement that is ready to run. */
    record CompleteStatement(SqlStatement statement) implements ScanEvent {}

    /**
     * A dot-command: a line that starts with a dot and a letter where a statement could start.
     *
     * @param text the line without its dot and line end
     * @param position where the dot stands
     */
    record MetaLine(String text, SourcePosition position) implements ScanEvent {}

    /**
     * A line of psql's own commands, as {@code pg_dump} writes them: {@code \connect}, {@code \restrict}.
     *
     * @param text the line without its backslash and line end
     * @param position where the backslash stands
     */
    record BackslashLine(String text, SourcePosition position) implements ScanEvent {}

    /**
     * Data lines that follow {@code COPY … FROM STDIN}, between a {@link StatementKind#COPY_FROM_STDIN} statement and its
     * {@code \.} line.
     *
     * @param text some whole lines, with their line ends
     * @param last whether the data ends with this piece
     * @param begun where the first of all data lines begins
     * @param endLine the number of the line behind this piece
     */
    record CopyData(String text, boolean last, SourcePosition begun, int endLine) implements ScanEvent {}

    /**
     * Nothing more can be told from what was appended so far.
     *
     * @param open what is still open, or {@link OpenConstruct#NOTHING} when only blank space and comments are left
     * @param opened where it was opened; the position of the end when nothing is open
     * @param stringOfBytes the quote that ends the string that is open, if the string may hold bytes which are not UTF-8; 0
     *     where they are a fault
     */
    record NeedMore(OpenConstruct open, SourcePosition opened, char stringOfBytes) implements ScanEvent {
        NeedMore(OpenConstruct open, SourcePosition opened) {
            this(open, opened, (char) 0);
        }
    }
}
