package sqlconn.config;

/**
 * A text that must never be seen: a password, a token, a URL that may hold one. It prints as {@code ****} wherever it
 * ends up by accident, and only {@link #reveal()}, called where the driver needs the text, gives it away.
 */
public final class Secret {
    /** What stands for a secret in everything that people read. */
    public static final String MASK = "****";

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** The secret that holds this text, which may be empty. */
    public static Secret of(String text) {
        return new Secret(text);
    }

    /** The text itself, for the driver and nothing else. */
    public String reveal() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && text.equals(secret.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Always {@value #MASK}, whatever the length of the text. */
    @Override
    public String toString() {
        return MASK;
    }
}
