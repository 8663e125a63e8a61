package sqlconn.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/**
 * Secrets as Kubernetes mounts them and Streamlit (1.67) reads them: a folder with a folder in it for each secret, and in that
 * a file for each key. {@code shop/url}, or {@code shop/dialect} with {@code shop/host} and the others, is the connection
 * {@code shop}; a secret with a single file that holds a URL is one too, and so is each file in the folder {@code
 * connections}. Other secrets mean nothing here. Blanks around a value are dropped.
 */
final class SecretsFolder {
    private final Path path;

    SecretsFolder(Path path) {
        this.path = path;
    }

    /**
     * The connections, each with its keys and values.
     *
     * @throws ConfigException when a file cannot be read, or stands where a folder is expected
     */
    Map<String, Object> sections() {
        Map<String, Object> sections = new LinkedHashMap<>();
        for (Path secret : entries(path)) {
            if (!Files.isDirectory(secret)) {
                throw new ConfigException(
                        "a folder of secrets holds a folder for each, and this is a file",
                        new SourcePosition(secret.toString(), 1, 1),
                        "the url of a connection stands in "
                                + path.resolve("NAME").resolve("url"));
            }
            if (name(secret).equals(ConnectionsFile.CONNECTIONS)) {
                for (Path connection : entries(secret)) {
                    sections.put(
                            name(connection),
                            Files.isDirectory(connection) ? keys(connection) : Map.of("url", text(connection)));
                }
            } else {
                Map<String, Object> keys = keys(secret);
                if (!keys.isEmpty()) {
                    sections.put(name(secret), keys);
                }
            }
        }
        return sections;
    }

    /** The file that holds a key, or the folder of its connection; both have no lines worth naming. */
    SourcePosition position(List<String> key) {
        Path place = path;
        if (key.size() > 1) {
            String name = key.get(1);
            Path listed = path.resolve(ConnectionsFile.CONNECTIONS).resolve(name);
            place = Files.exists(listed) ? listed : path.resolve(name);
            Path file = place.resolve(String.join(".", key.subList(2, key.size())));
            place = key.size() > 2 && Files.exists(file) ? file : onlyFile(place);
        }
        return new SourcePosition(place.toString(), 1, 1);
    }

    /** The keys of one secret; none when it describes no connection. */
    private static Map<String, Object> keys(Path secret) {
        List<Path> files = new ArrayList<>();
        boolean connection = false;
        for (Path file : entries(secret)) {
            if (!Files.isDirectory(file)) {
                files.add(file);
                connection |= name(file).equals("url") || name(file).equals("dialect");
            }
        }
        Map<String, Object> keys = new LinkedHashMap<>();
        if (connection) {
            for (Path file : files) {
                put(keys, name(file), text(file));
            }
        } else if (files.size() == 1 && ConnectionText.isUrl(text(files.get(0)))) {
            keys.put("url", text(files.get(0)));
        }
        return keys;
    }

    /** A dot in a file's name goes one table deeper: {@code pool.size}. */
    @SuppressWarnings("unchecked") // only tables are put where a name has a dot
    private static void put(Map<String, Object> table, String key, String value) {
        int dot = key.indexOf('.');
        if (dot <= 0 || table.get(key.substring(0, dot)) instanceof String) {
            table.put(key, value);
        } else {
            Object inner = table.computeIfAbsent(key.substring(0, dot), unused -> new LinkedHashMap<String, Object>());
            put((Map<String, Object>) inner, key.substring(dot + 1), value);
        }
    }

    private static Path onlyFile(Path secret) {
        List<Path> files = Files.isDirectory(secret) ? entries(secret) : List.of();
        return files.size() == 1 ? files.get(0) : secret;
    }

    /** What is in a folder, by name. Kubernetes keeps its own things beside the secrets, in {@code ..data} and the like. */
    private static List<Path> entries(Path folder) {
        Map<String, Path> entries = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path entry : (Iterable<Path>) all::iterator) {
                if (!name(entry).startsWith(".")) {
                    entries.put(name(entry), entry);
                }
            }
        } catch (IOException e) {
            throw new ConfigException("cannot read the folder " + folder, null, null);
        }
        return List.copyOf(entries.values());
    }

    private static String text(Path file) {
        try {
            return Utf8File.decode(file, Files.readAllBytes(file)).strip();
        } catch (IOException e) {
            throw new ConfigException("cannot read " + file, null, null);
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
