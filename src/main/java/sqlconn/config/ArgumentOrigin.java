package sqlconn.config;

import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;

/** A URL, a connection string or a path that was given where a connection's name can stand. */
public record ArgumentOrigin() implements Origin {
    @Override
    public @Nullable SourcePosition position(String key) {
        return null;
    }

    @Override
    public @Nullable String source(String key) {
        return key.equals("url") || key.equals("dialect") || key.equals("database") ? description() : null;
    }

    @Override
    public String description() {
        return "command line";
    }
}
