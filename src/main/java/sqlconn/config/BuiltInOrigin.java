package sqlconn.config;

import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;

/** The sample database that is there without any file. */
public record BuiltInOrigin() implements Origin {
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
        return "built in";
    }
}
