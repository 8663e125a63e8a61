package sqlconn.sql;

/** What a {@link Token} is, for colouring and completion. */
public enum TokenKind {
    /** A word of the SQL language. */
    KEYWORD,
    /** A name without quotes, or a word that is not known as a keyword. */
    IDENTIFIER,
    /** A name in the database's own quotes. */
    QUOTED_IDENTIFIER,
    /** A string, also a dollar-quoted one. */
    STRING,
    /** A number. */
    NUMBER,
    /** A comment, or the marks around a comment that MySQL executes. */
    COMMENT,
    /** A parameter or variable: {@code :name}, {@code ?1}, {@code $1}, {@code @name}. */
    PARAMETER,
    /** An operator, or part of one. */
    OPERATOR,
    /** Parentheses, brackets, commas, full stops and the statement terminator. */
    PUNCTUATION,
    /** Blank space and line ends. */
    WHITESPACE,
    /** A line for the program and not for the database: a dot-command, {@code DELIMITER}. */
    META
}
