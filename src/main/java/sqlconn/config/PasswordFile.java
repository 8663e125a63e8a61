package sqlconn.config;

import java.nio.file.Path;

/**
 * A file whose first line is the password.
 *
 * @param path the file
 */
public record PasswordFile(Path path) implements PasswordSource {
    @Override
    public String description() {
        return "the file " + path;
    }
}
