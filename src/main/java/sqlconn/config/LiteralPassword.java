package sqlconn.config;

/**
 * A password that stands in the section itself, or in an environment variable that the section names.
 *
 * @param secret the password
 */
public record LiteralPassword(Secret secret) implements PasswordSource {
    @Override
    public String description() {
        return "given";
    }
}
