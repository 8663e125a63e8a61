package sqlconn.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.Spelling;

/** Which builder knows the URLs of which database. */
final class JdbcUrlBuilders {
    private static final List<String> NAMES = List.of("sqlite", "postgresql", "mariadb", "mysql");

    private JdbcUrlBuilders() {}

    /** The names that a URL or a section's {@code dialect} may begin with. */
    static List<String> names() {
        return NAMES;
    }

    /**
     * The builder for a dialect of SQLAlchemy's, or for one of the other names in use for the same database.
     *
     * @throws ConfigException when no database of this name is known
     */
    static JdbcUrlBuilder forDialect(String dialect) {
        JdbcUrlBuilder builder = find(dialect);
        if (builder == null) {
            String near = Spelling.nearest(dialect, NAMES);
            String known = "known: " + String.join(", ", NAMES);
            throw new ConfigException(
                    "unknown kind of database '" + dialect + "'",
                    null,
                    near == null ? known : "did you mean '" + near + "'? " + known);
        }
        return builder;
    }

    private static @Nullable JdbcUrlBuilder find(String dialect) {
        return switch (dialect) {
            case "sqlite" -> new SqliteUrls();
            case "postgresql", "postgres" -> new PostgresUrls(5432);
            case "mariadb" -> new MariaDbUrls("mariadb");
            case "mysql" -> new MariaDbUrls("mysql");
            default -> null;
        };
    }
}
