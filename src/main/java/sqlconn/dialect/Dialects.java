package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.Spelling;

/** The registry of databases. A new database is one file in this package and one line here. */
public final class Dialects {
    private static final List<Dialect> ALL = List.of(
            new SqliteDialect(), new PostgresDialect(), new MariaDbDialect("mariadb"), new MariaDbDialect("mysql"));

    private Dialects() {}

    /** Every database. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** The names that a URL, or a section's {@code dialect}, may begin with. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Dialect dialect : ALL) {
            names.add(dialect.name());
        }
        return names;
    }

    /**
     * The database of this name, or of another name in use for it.
     *
     * @throws ConfigException when no database of this name is known, or there is no driver for it
     */
    public static Dialect known(String name) {
        Dialect found = find(name);
        if (found == null) {
            throw unknown(name);
        }
        return found;
    }

    /**
     * How an address of the database of this name becomes a JDBC URL, whether or not there is a driver for it.
     *
     * @param jdbc whether the address is a JDBC URL already, which any database may have
     * @throws ConfigException when no database of this name is known
     */
    static JdbcUrlBuilder urls(String name, boolean jdbc) {
        Dialect found = find(name);
        JdbcUrlBuilder builder = found == null ? OtherDatabases.urls(name, jdbc) : found.urls();
        if (builder == null) {
            throw unknown(name);
        }
        return builder;
    }

    private static ConfigException unknown(String name) {
        String known = "known: " + String.join(", ", names());
        if (OtherDatabases.NAMES.contains(name)) {
            return new ConfigException("this program has no driver for " + name, null, known);
        }
        List<String> all = names();
        all.addAll(OtherDatabases.NAMES);
        String near = Spelling.nearest(name, all);
        return new ConfigException(
                "unknown kind of database '" + name + "'",
                null,
                near == null ? known : "did you mean '" + near + "'? " + known);
    }

    private static @Nullable Dialect find(String name) {
        for (Dialect dialect : ALL) {
            if (dialect.name().equals(name) || dialect.aliases().contains(name)) {
                return dialect;
            }
        }
        return null;
    }
}
