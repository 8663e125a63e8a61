package sqlconn.dialect;

import java.util.List;
import java.util.Locale;

/** The registry of databases. A new database is one file in this package and one line here. */
public final class Dialects {
    private static final List<Dialect> ALL = List.of(
            new SqliteDialect(), new PostgresDialect(), new MariaDbDialect("mariadb"), new MariaDbDialect("mysql"));

    private Dialects() {}

    /** Every database known by name. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** The dialect of this name, or a generic one that relies on the JDBC standard alone. */
    public static Dialect byName(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Dialect dialect : ALL) {
            if (dialect.name().equals(wanted)) {
                return dialect;
            }
        }
        return new GenericDialect(wanted);
    }
}
