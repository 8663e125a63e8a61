package sqlconn.sql;

/**
 * A piece of a text.
 *
 * @param kind what it is
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Token(TokenKind kind, int start, int end) {}
