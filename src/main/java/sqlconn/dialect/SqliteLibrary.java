package sqlconn.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * The native library of the SQLite driver. The driver unpacks it into the temporary folder at every start, unless the
 * system property {@code org.sqlite.lib.path} names a folder that holds it (sqlite-jdbc 3.54).
 */
public final class SqliteLibrary {
    private SqliteLibrary() {}

    /**
     * Unpacks the library for this platform into a folder. Does nothing where the driver has none.
     *
     * @throws IOException when it cannot be written
     */
    public static void unpackTo(Path folder) throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream packed = SqliteLibrary.class.getResourceAsStream(resource)) {
            if (packed != null) {
                Files.copy(packed, folder.resolve(name));
            }
        }
    }

    /** Loads the driver and its native library as a first connection does. What goes wrong shows when a database is opened. */
    public static void preload() {
        try {
            Connection connection = new JDBC().connect("jdbc:sqlite::memory:", new Properties());
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException laterReported) {
            return;
        }
    }
}
