package sqlconn.config;

/** The person at the terminal, who is asked when the connection is opened. */
public record PasswordAsked() implements PasswordSource {
    /** The value of the key {@code password} that asks for this. */
    static final String WORD = "ask";

    @Override
    public String description() {
        return "asked on the terminal";
    }
}
