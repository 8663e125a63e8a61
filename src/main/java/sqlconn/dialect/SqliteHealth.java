package sqlconn.dialect;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be known about a SQLite database: it is a file, and the library reads it for us. */
final class SqliteHealth implements HealthChecks {
    private static final String PREFIX = "jdbc:sqlite:";

    /** Null for a database in memory. */
    @Override
    public @Nullable Path file(JdbcTarget target) {
        String url = target.url();
        if (SqliteUrls.isMemory(url)) {
            return null;
        }
        int query = url.indexOf('?');
        String path = url.substring(PREFIX.length(), query < 0 ? url.length() : query);
        try {
            if (!path.startsWith("file:")) {
                return Path.of(path);
            }
            String inUri = PercentText.decode(path.substring("file:".length()));
            // file://localhost/path and file:///path have an authority before the path (sqlite.org/uri.html).
            int slash = inUri.startsWith("//") ? inUri.indexOf('/', 2) : 0;
            return Path.of(slash < 0 ? inUri : inUri.substring(slash));
        } catch (InvalidPathException noFile) {
            return null;
        }
    }

    /** Else a file that somebody has locked would let the probe wait as long as a statement may. */
    @Override
    public void limitWaits(Connection connection, Duration limit) throws SQLException {
        Queries.run(connection, "PRAGMA busy_timeout = " + limit.toMillis());
    }

    @Override
    public String journal(Connection connection) throws SQLException {
        String mode = Queries.firstText(connection, "PRAGMA journal_mode").toLowerCase(Locale.ROOT);
        return mode.equals("wal") ? "write-ahead log" : "rollback journal (" + mode + ")";
    }

    @Override
    public String quickCheck(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String text = rows.next() ? rows.getString(1) : null;
            return text == null ? "" : text;
        }
    }
}
