package sqlconn.config;

/** Where a password comes from. Nothing is fetched before a connection is really opened. */
public sealed interface PasswordSource permits LiteralPassword, PasswordCommand, PasswordFile, PasswordAsked {
    /** The source in a few words that hold no secret, such as {@code the file ~/.pw}. */
    String description();
}
