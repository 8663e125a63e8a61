package sqlconn.config;

import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;

/**
 * A URL, a connection string or a path that was given where a connection's name can stand.
 *
 * @param description {@code command line}, or the variable that holds it
 */
public record ArgumentOrigin(String description) implements Origin {
    /** What was typed. */
    public ArgumentOrigin() {
        this("command line");
    }

    @Override
    public @Nullable SourcePosition position(String key) {
        return null;
    }

    @Override
    public @Nullable String source(String key) {
        return key.equals("url") || key.equals("dialect") || key.equals("database") ? description : null;
    }
}
