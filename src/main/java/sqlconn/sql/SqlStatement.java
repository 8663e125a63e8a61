package sqlconn.sql;

import sqlconn.SourcePosition;

/**
 * One whole statement.
 *
 * @param text the statement as typed, with comments and inner line ends, without its terminator and without blank space
 *     around it
 * @param kind what it does, as far as its text can tell
 * @param position where its first character stands
 */
public record SqlStatement(String text, StatementKind kind, SourcePosition position) {}
