package sqlconn.session;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.sqlite.JDBC;
import sqlconn.ConfigException;

/**
 * The record shop that {@code sqlconn query demo} shows: a SQLite file in the user's cache folder, made from the scripts in
 * {@code sqlconn/demo} when it is first asked for. Deleting the file brings the original back.
 */
public final class DemoDatabase {
    /** Part of the file's name, so that a new version of the program never shows old data. Raise it with every change. */
    static final String VERSION = "1";

    /** In this order, because each refers to the tables that the ones before have filled. */
    static final List<String> SCRIPTS =
            List.of("schema.sql", "artists.sql", "albums.sql", "tracks.sql", "customers.sql", "sales.sql");

    private final Path folder;

    /**
     * Touches nothing yet.
     *
     * @param cacheFolder the program's own folder in the user's cache, which may not exist
     */
    public DemoDatabase(Path cacheFolder) {
        this.folder = cacheFolder;
    }

    /**
     * The database file. Makes it if it is missing, which takes about a quarter of a second; two processes may do so at once.
     *
     * @throws ConfigException if it is missing and cannot be made
     */
    public Path file() {
        Path file = folder.resolve("demo-" + VERSION + ".db");
        if (!Files.exists(file)) {
            create(file);
        }
        return file;
    }

    private void create(Path file) {
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "demo-", ".tmp");
            try {
                fill(unfinished);
                publish(unfinished, file);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException | SQLException e) {
            throw new ConfigException(
                    "cannot create the demo database " + file + ": " + reason(e),
                    null,
                    "Set XDG_CACHE_HOME to a folder that you can write to.",
                    e);
        }
    }

    /** The message of a FileSystemException is mostly a path, which says nothing about what went wrong. */
    private static String reason(Exception e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        String message = e instanceof FileSystemException file ? file.getReason() : e.getMessage();
        return message == null ? e.toString() : message;
    }

    /**
     * Gives the finished file its name only if nobody else has done so meanwhile. A rename would replace the other's file,
     * and with it what the other's user may have written already.
     */
    private static void publish(Path finished, Path file) throws IOException {
        try {
            Files.createLink(file, finished);
        } catch (FileAlreadyExistsException e) {
            return;
        } catch (UnsupportedOperationException | FileSystemException e) {
            // Not every file system has hard links.
            Files.move(finished, file);
        }
    }

    private static void fill(Path file) throws IOException, SQLException {
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            // Nobody else sees the file yet, so nothing has to survive a crash.
            statement.execute("PRAGMA synchronous = OFF");
            statement.execute("PRAGMA journal_mode = OFF");
            connection.setAutoCommit(false);
            for (String script : SCRIPTS) {
                for (String sql : statements(script)) {
                    statement.execute(sql);
                }
            }
            connection.commit();
        }
    }

    private static String[] statements(String script) throws IOException {
        try (InputStream in = DemoDatabase.class.getResourceAsStream("/sqlconn/demo/" + script)) {
            if (in == null) {
                throw new IOException("the program lacks its resource " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n\n");
        }
    }
}
