package sqlconn.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/**
 * One TOML file with {@code [connections.NAME]} sections, or a folder of secrets that says the same ({@link SecretsFolder}).
 * Reading it checks the file as a whole; a section is checked when its connection is asked for, so that one bad section
 * stands in nobody else's way.
 */
public final class ConnectionsFile {
    static final String CONNECTIONS = "connections";

    private final Path path;
    private final boolean trusted;
    private final @Nullable SecretsFolder folder;
    private final String text;
    private final Map<String, Object> sections;
    private @Nullable TomlPositions positions;

    private ConnectionsFile(
            Path path, boolean trusted, @Nullable SecretsFolder folder, String text, Map<String, Object> sections) {
        this.path = path;
        this.trusted = trusted;
        this.folder = folder;
        this.text = text;
        this.sections = sections;
    }

    /**
     * Reads a file or a folder. A file called {@code secrets.toml} is Streamlit's: whatever else it holds is none of our
     * business. In any other file, a key or table that is not {@code connections} is an error.
     *
     * @param found the file, and whether it may run commands
     * @throws ConfigException when the file cannot be read, is not UTF-8 or not TOML, or has tables that mean nothing
     */
    public static ConnectionsFile read(ConfigLocator.Found found) {
        Path path = found.path();
        if (Files.isDirectory(path)) {
            SecretsFolder folder = new SecretsFolder(path);
            return new ConnectionsFile(path, found.trusted(), folder, "", folder.sections());
        }
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (IOException e) {
            throw new ConfigException("cannot read " + path + ": " + reason(path), null, null);
        }
        return parse(path, found.trusted(), Utf8File.decode(path, bytes));
    }

    /** Reads the text of a file as {@link #read} does. */
    static ConnectionsFile parse(Path path, boolean trusted, String text) {
        Map<String, Object> document = new TomlReader(path.toString(), text).read();
        Object connections = document.get(CONNECTIONS);
        ConnectionsFile file = new ConnectionsFile(path, trusted, null, text, tableOf(connections));
        if (connections != null && !(connections instanceof Map)) {
            throw new ConfigException(
                    "'connections' is not a table",
                    file.at(List.of(CONNECTIONS)),
                    "sections are written [connections.NAME]");
        }
        if (!file.isStreamlits()) {
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

    /** Whether Streamlit reads this file too, and may keep things in it that mean nothing here. */
    boolean isStreamlits() {
        return folder != null || String.valueOf(path.getFileName()).equals("secrets.toml");
    }

    /** Whether variables are put into values: not into those of a folder, each of which is a secret as it is. */
    boolean hasVariables() {
        return folder == null;
    }

    /**
     * Names of the connections, in the order of the file. A section that Streamlit uses for something else than SQL is none
     * of them.
     */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : sections.keySet()) {
            if (otherType(name) == null) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether there is a section of this name, of whatever type. */
    boolean has(String name) {
        return sections.containsKey(name);
    }

    /** The type of a section that Streamlit uses for something else than SQL; null for a connection. */
    public @Nullable String otherType(String name) {
        Object type = isStreamlits() ? value(name, "type") : null;
        return type instanceof String word && !ConnectionKeys.SQL_TYPES.contains(word) ? word : null;
    }

    /** Names of the sections that Streamlit uses for something else than SQL. */
    public List<String> otherNames() {
        List<String> names = new ArrayList<>(sections.keySet());
        names.removeAll(names());
        return names;
    }

    /**
     * The connection of this name.
     *
     * @param user the variables and the home folder that values may name
     * @throws ConfigException when there is none, or when its section is wrong
     */
    public ConnectionProfile profile(String name, UserFiles user) {
        Object section = sections.get(name);
        if (!(section instanceof Map)) {
            throw new ConfigException(
                    "'connections." + name + "' is not a table",
                    at(List.of(CONNECTIONS, name)),
                    "sections are written [connections.NAME]");
        }
        String type = otherType(name);
        if (type != null) {
            throw new ConfigException(
                    "'" + name + "' is no SQL connection: its type is \"" + type + "\"",
                    position(name, "type"),
                    "give the database a section of its own, with a url");
        }
        return new ProfileReader(new FileOrigin(this, name), tableOf(section), user).read();
    }

    /**
     * Where a key of a section stands.
     *
     * @param key the key; {@code pool.size} for one of a table; empty for the section itself
     */
    public SourcePosition position(String section, String key) {
        List<String> path = new ArrayList<>(List.of(CONNECTIONS, section));
        if (!key.isEmpty()) {
            path.addAll(parts(key));
        }
        return at(path);
    }

    /**
     * What stands in the file for a key of a section, before anything is put into it; null when nothing does. It may be
     * secret.
     */
    @Nullable
    Object value(String section, String key) {
        Object value = sections.get(section);
        for (String part : parts(key)) {
            value = value instanceof Map<?, ?> table ? table.get(part) : null;
        }
        return value;
    }

    /** A key's parts: each dot goes one table deeper. */
    private static List<String> parts(String key) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int dot = key.indexOf('.'); dot >= 0; dot = key.indexOf('.', start)) {
            parts.add(key.substring(start, dot));
            start = dot + 1;
        }
        parts.add(key.substring(start));
        return parts;
    }

    /** Whether the user chose this file, rather than finding it in the folder where the program was started. */
    boolean trusted() {
        return trusted;
    }

    private SourcePosition at(List<String> key) {
        if (folder != null) {
            return folder.position(key);
        }
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
