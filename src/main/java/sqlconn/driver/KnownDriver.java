package sqlconn.driver;

import java.util.List;

/**
 * A driver that can be installed by name.
 *
 * @param name what the user calls it: {@code duckdb}
 * @param database the database in its maker's spelling
 * @param dialects the kinds of database that it serves, as URLs and profiles name them
 * @param coordinates what to fetch: {@code group:artifact:version}, with its run-time dependencies
 * @param driverClass its class; a hint, because some jars rename theirs
 * @param java the oldest Java that it runs on
 * @param megabytes about how much is downloaded
 */
public record KnownDriver(
        String name,
        String database,
        List<String> dialects,
        String coordinates,
        String driverClass,
        int java,
        int megabytes) {
    public KnownDriver {
        dialects = List.copyOf(dialects);
    }

    /** The version in the coordinates. */
    public String version() {
        return coordinates.substring(coordinates.lastIndexOf(':') + 1);
    }
}
