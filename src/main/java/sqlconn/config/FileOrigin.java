package sqlconn.config;

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
    public String description() {
        return file.path().toString();
    }
}
