package sqlconn.dialect;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where the engines that run inside the program have their files. Each makes a database that is not there, which a probe must
 * not: a slip in a path would be called healthy.
 */
final class EmbeddedFiles implements HealthChecks {
    private static final String HOME = "~/";

    /** Knows the spelling of one engine's URLs. */
    interface FileOfUrl {
        /** The file of the database with this JDBC URL; null when there is none, or connecting makes none. */
        @Nullable
        String of(String url);
    }

    private final FileOfUrl file;

    EmbeddedFiles(FileOfUrl file) {
        this.file = file;
    }

    @Override
    public @Nullable Path madeIfMissing(JdbcTarget target) {
        // Opened to be read only, none of them makes a file.
        String found = target.options().readOnly() ? null : file.of(target.url());
        if (found == null) {
            return null;
        }
        try {
            return found.startsWith(HOME)
                    ? Path.of(System.getProperty("user.home"), found.substring(HOME.length()))
                    : Path.of(found);
        } catch (InvalidPathException noFile) {
            return null;
        }
    }

    static @Nullable String duckdb(String url) {
        String path = path(url, "jdbc:duckdb:");
        boolean elsewhere = path.isEmpty() || begins(path, ":memory:") || path.matches("[a-z0-9_]{2,}:.*");
        return elsewhere ? null : path;
    }

    /** {@code jdbc:h2:[file:]PATH}; H2 adds the ending. Whoever says {@code IFEXISTS} is safe already. */
    static @Nullable String h2(String url) {
        String path = path(url, "jdbc:h2:");
        String plain = begins(path, "file:") ? path.substring("file:".length()) : path;
        boolean elsewhere = plain.isEmpty() || plain.matches("[a-zA-Z0-9]{2,}:.*");
        return elsewhere || says(url, "ifexists", "true") ? null : plain + ".mv.db";
    }

    /** {@code jdbc:hsqldb:file:PATH}; the properties are written first, and stay. */
    static @Nullable String hsqldb(String url) {
        String path = path(url, "jdbc:hsqldb:");
        return begins(path, "file:") && !says(url, "ifexists", "true")
                ? path.substring("file:".length()) + ".properties"
                : null;
    }

    /** {@code jdbc:derby:[directory:]FOLDER}; makes a database only when it is told to. */
    static @Nullable String derby(String url) {
        String path = path(url, "jdbc:derby:");
        String plain = begins(path, "directory:") ? path.substring("directory:".length()) : path;
        boolean elsewhere = plain.isEmpty() || plain.startsWith("//") || plain.matches("[a-zA-Z]{2,}:.*");
        return elsewhere || !says(url, "create", "true") ? null : plain + "/service.properties";
    }

    /** What stands between the prefix and the first argument. */
    private static String path(String url, String prefix) {
        int end = url.indexOf(';');
        return url.substring(prefix.length(), end < 0 ? url.length() : end);
    }

    private static boolean says(String url, String argument, String value) {
        return (url + ";").toLowerCase(Locale.ROOT).contains(";" + argument + "=" + value + ";");
    }

    private static boolean begins(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
