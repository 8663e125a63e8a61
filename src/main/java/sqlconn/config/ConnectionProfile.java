package sqlconn.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection as its section, or the command line, describes it. Nothing is interpreted yet: what a URL means is the
 * dialect's business.
 *
 * @param name what the user calls it; the text before a password for a URL
 * @param origin where it was described
 * @param url the URL in any of the forms that are understood; it may hold a password
 * @param dialect SQLAlchemy's dialect name, when there is no URL
 * @param driver the Python driver that SQLAlchemy would use, when one is named
 * @param username the user, when named beside the URL or instead of one
 * @param password where the password comes from, when that is said
 * @param host the host, when named
 * @param port the port, when named
 * @param database the database, or the file's path
 * @param query arguments for the driver in SQLAlchemy's spelling, each with its values in order
 * @param driverFiles the JDBC driver's jars, when they are named
 * @param options limits, guard rails and looks
 * @param warnings what the user should know about this section before it is used, one sentence each
 */
public record ConnectionProfile(
        String name,
        Origin origin,
        @Nullable Secret url,
        @Nullable String dialect,
        @Nullable String driver,
        @Nullable String username,
        @Nullable PasswordSource password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Map<String, List<String>> query,
        DriverFiles driverFiles,
        ConnectionOptions options,
        List<String> warnings) {
    public ConnectionProfile {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
        warnings = List.copyOf(warnings);
    }

    /** This connection with other options. */
    public ConnectionProfile withOptions(ConnectionOptions others) {
        return new ConnectionProfile(
                name,
                origin,
                url,
                dialect,
                driver,
                username,
                password,
                host,
                port,
                database,
                query,
                driverFiles,
                others,
                warnings);
    }

    /** A connection that is nothing but a URL in one of the known forms. */
    public static ConnectionProfile ofUrl(String name, Origin origin, String url) {
        return new ConnectionProfile(
                name,
                origin,
                Secret.of(url),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                DriverFiles.NONE,
                ConnectionOptions.DEFAULT,
                List.of());
    }

    /** A connection to a SQLite database file, or to {@code :memory:}. */
    public static ConnectionProfile ofSqliteFile(String name, Origin origin, String path) {
        return new ConnectionProfile(
                name,
                origin,
                null,
                "sqlite",
                null,
                null,
                null,
                null,
                null,
                path,
                Map.of(),
                DriverFiles.NONE,
                ConnectionOptions.DEFAULT,
                List.of());
    }
}
