package sqlconn.config;

import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;

/**
 * A section of a connections file.
 *
 * @param file the file
 * @param section the name in {@code [connections.NAME]}
 */
public record FileOrigin(ConnectionsFile file, String section) implements Origin {
    @Override
    public SourcePosition position(String key) {
        return file.position(section, key);
    }

    @Override
    public @Nullable String source(String key) {
        Object value = file.value(section, key);
        if (value == null) {
            return null;
        }
        SourcePosition position = position(key);
        StringBuilder source = new StringBuilder(position.source() + ":" + position.line());
        if (value instanceof String text) {
            for (String variable : Substitution.variables(text)) {
                source.append(", variable ").append(variable);
            }
        }
        return source.toString();
    }

    @Override
    public String description() {
        return file.path().toString();
    }
}
