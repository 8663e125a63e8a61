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
     * @throws ConfigException when no database of this name is known
     */
    public static Dialect known(String name) {
        Dialect found = find(name);
        if (found == null) {
            String near = Spelling.nearest(name, names());
            String known = "known: " + String.join(", ", names());
            throw new ConfigException(
                    "unknown kind of database '" + name + "'",
                    null,
                    near == null ? known : "did you mean '" + near + "'? " + known);
        }
        return found;
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
