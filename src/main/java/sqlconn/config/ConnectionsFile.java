package sqlconn.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/**
 * One TOML file with {@code [connections.NAME]} sections. Reading it checks the file as a whole; a section is checked when
 * its connection is asked for, so that one bad section stands in nobody else's way.
 */
public final class ConnectionsFile {
    private static final String CONNECTIONS = "connections";

    private final Path path;
    private final String text;
    private final Map<String, Object> sections;
    private @Nullable TomlPositions positions;

    private ConnectionsFile(Path path, String text, Map<String, Object> sections) {
        this.path = path;
        this.text = text;
        this.sections = sections;
    }

    /**
     * Reads a file. One called {@code secrets.toml} is Streamlit's: whatever else it holds is none of our business. In any
     * other file, a key or table that is not {@code connections} is an error.
     *
     * @throws ConfigException when the file cannot be read, is not UTF-8 or not TOML, or has tables that mean nothing
     */
    public static ConnectionsFile read(Path path) {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ConfigException("cannot read " + path + ": " + reason(path), null, null);
        }
        return parse(path, decode(path, bytes));
    }

    /** Reads the text of a file as {@link #read} does. */
    static ConnectionsFile parse(Path path, String text) {
        Map<String, Object> document = new TomlReader(path.toString(), text).read();
        Object connections = document.get(CONNECTIONS);
        ConnectionsFile file = new ConnectionsFile(path, text, tableOf(connections));
        if (connections != null && !(connections instanceof Map)) {
            throw new ConfigException(
                    "'connections' is not a table",
                    file.at(List.of(CONNECTIONS)),
                    "sections are written [connections.NAME]");
        }
        if (!String.valueOf(path.getFileName()).equals("secrets.toml")) {
            for (String key : document.keySet()) {
                if (!key.equals(CONNECTIONS)) {
                    throw file.unknownTopLevel(key, document.get(key));
                }
            }
        }
        return file;
    }

    /** The file, as it was found. */
    public Path path() {
        return path;
    }

    /** Names of the connections, in the order of the file. */
    public List<String> names() {
        return List.copyOf(sections.keySet());
    }

    /**
     * The connection of this name.
     *
     * @param environment the variables that values may name
     * @throws ConfigException when there is none, or when its section is wrong
     */
    public ConnectionProfile profile(String name, Map<String, String> environment) {
        Object section = sections.get(name);
        if (!(section instanceof Map)) {
            throw new ConfigException(
                    "'connections." + name + "' is not a table",
                    at(List.of(CONNECTIONS, name)),
                    "sections are written [connections.NAME]");
        }
        return new ProfileReader(new FileOrigin(this, name), tableOf(section), environment).read();
    }

    /**
     * Where a key of a section stands.
     *
     * @param key the key; {@code pool.size} for one of a table; empty for the section itself
     */
    public SourcePosition position(String section, String key) {
        if (key.isEmpty()) {
            return at(List.of(CONNECTIONS, section));
        }
        int dot = key.indexOf('.');
        return at(
                dot < 0
                        ? List.of(CONNECTIONS, section, key)
                        : List.of(CONNECTIONS, section, key.substring(0, dot), key.substring(dot + 1)));
    }

    /** Whether the file's mode lets anybody but its owner read it; false where files have no such mode. */
    boolean readableByOthers() {
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
            return mode.contains(PosixFilePermission.GROUP_READ) || mode.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private SourcePosition at(List<String> key) {
        if (positions == null) {
            positions = TomlPositions.scan(path.toString(), text);
        }
        return positions.of(key);
    }

    private ConfigException unknownTopLevel(String key, @Nullable Object value) {
        String hint = "connections.toml holds nothing but [connections.NAME] sections";
        if (Spelling.nearest(key, List.of(CONNECTIONS)) != null) {
            hint = "did you mean '" + CONNECTIONS + "'?";
        } else if (value instanceof Map<?, ?> table && (table.containsKey("url") || table.containsKey("dialect"))) {
            hint = "write [connections." + key + "]";
        }
        return new ConfigException("unknown key '" + key + "' at the top level", at(List.of(key)), hint);
    }

    @SuppressWarnings("unchecked") // TomlReader makes no other maps
    private static Map<String, Object> tableOf(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : Map.of();
    }

    private static String decode(Path path, byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark ? 3 : 0, bytes.length - (mark ? 3 : 0));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ConfigException(
                    "the file is not UTF-8 text", new SourcePosition(path.toString(), line, 1), "save it as UTF-8");
        }
    }

    private static String reason(Path path) {
        if (!Files.exists(path)) {
            return "it does not exist";
        }
        if (Files.isDirectory(path)) {
            return "it is a folder";
        }
        return Files.isReadable(path) ? "reading failed" : "permission denied";
    }
}
