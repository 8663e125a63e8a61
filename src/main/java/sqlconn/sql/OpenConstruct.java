package sqlconn.sql;

/** What keeps a text from being a complete statement. */
public enum OpenConstruct {
    /** Nothing is open: only blank space and whole comments follow the last statement. */
    NOTHING("", ""),
    /** A statement has begun and only lacks its terminator. */
    STATEMENT("-", "a statement without its terminator"),
    /** A string in single quotes. */
    SINGLE_QUOTE("'", "a string in single quotes"),
    /** Something in double quotes. */
    DOUBLE_QUOTE("\"", "a name or string in double quotes"),
    /** A name in backquotes. */
    BACKQUOTE("`", "a name in backquotes"),
    /** A name in square brackets. */
    BRACKET("[", "a name in square brackets"),
    /** A dollar-quoted string. */
    DOLLAR_QUOTE("$", "a dollar-quoted string"),
    /** A block comment. */
    COMMENT("*", "a comment"),
    /** A parenthesis. */
    PARENTHESIS("(", "a parenthesis"),
    /** A block of statements: a trigger's or procedure's body. */
    BLOCK("b", "a block of statements (BEGIN without its END)"),
    /** The data of a COPY. */
    COPY_DATA("c", "the data of a COPY (it ends with a line of \\.)");

    private final String promptMark;
    private final String description;

    OpenConstruct(String promptMark, String description) {
        this.promptMark = promptMark;
        this.description = description;
    }

    /** The one character that a continuation prompt shows; empty when nothing is open. */
    public String promptMark() {
        return promptMark;
    }

    /** What is open, in words that fit "the text ends inside …". */
    public String description() {
        return description;
    }
}
