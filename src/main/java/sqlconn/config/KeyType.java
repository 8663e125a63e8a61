package sqlconn.config;

/** What kind of value a key of a connection takes. */
public enum KeyType {
    TEXT("text in quotes"),
    SECRET("text in quotes"),
    INTEGER("a whole number"),
    BOOLEAN("true or false"),
    DURATION("a time such as \"10s\", \"500ms\" or \"5m\", or a number of seconds"),
    TEXT_LIST("text in quotes, or a list of texts"),
    COMMAND("a list of texts: the program and its arguments"),
    TABLE("a table");

    private final String expected;

    KeyType(String expected) {
        this.expected = expected;
    }

    /** Whether a wrong value of this type can be repeated in a message: it can hold no secret. */
    boolean isHarmless() {
        return this == TEXT || this == INTEGER || this == BOOLEAN || this == DURATION;
    }

    /** What a message says is expected. */
    public String expected() {
        return expected;
    }
}
