package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.Spelling;

/**
 * The registry of databases. A new database is one file in this package and one line here, or in {@link OtherDatabases} when
 * its driver is not inside the program.
 */
public final class Dialects {
    private static final List<Dialect> ALL = List.of(
            new SqliteDialect(),
            PostgresDialect.postgresql(),
            new MariaDbDialect("mariadb"),
            new MariaDbDialect("mysql"),
            PostgresDialect.cockroachdb());

    private Dialects() {}

    /** Every database whose driver is inside the program. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** Every database that is known by name and whose driver has to be installed. */
    public static List<Dialect> others() {
        return OtherDatabases.all();
    }

    /** The database of this name, or of another name in use for it; JDBC's own rules for one that is not known. */
    public static Dialect named(String name) {
        Dialect found = find(name);
        return found == null ? new GenericDialect(name) : found;
    }

    /**
     * How an address of the database of this name becomes a JDBC URL, whether or not there is a driver for it.
     *
     * @param jdbc whether the address is a JDBC URL already, which any database may have
     * @throws ConfigException when no database of this name is known
     */
    static JdbcUrlBuilder urls(String name, boolean jdbc) {
        Dialect found = find(name);
        if (found == null && !jdbc) {
            throw unknown(name);
        }
        return found == null ? new PassedUrls(name, null) : found.urls();
    }

    private static ConfigException unknown(String name) {
        List<String> known = new ArrayList<>();
        for (Dialect dialect : ALL) {
            known.add(dialect.name());
        }
        known.addAll(OtherDatabases.names());
        String near = Spelling.nearest(name, known);
        String list = "known: " + String.join(", ", known) + "; for another one, write a url that begins with jdbc:";
        return new ConfigException(
                "unknown kind of database '" + name + "'",
                null,
                near == null ? list : "did you mean '" + near + "'? " + list);
    }

    private static @Nullable Dialect find(String name) {
        for (Dialect dialect : ALL) {
            if (dialect.name().equals(name) || dialect.aliases().contains(name)) {
                return dialect;
            }
        }
        return OtherDatabases.find(name);
    }
}
