package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGProperty;
import org.sqlite.SQLiteConfig;

/** The lists of properties are copies of what the drivers know, made so that starting need not load the drivers' classes. */
class DriverPropertiesTest {
    @Test
    void everyPostgresqlPropertyIsTheDrivers() {
        List<String> known = new ArrayList<>();
        for (PGProperty property : PGProperty.values()) {
            known.add(property.getName());
        }
        assertThat(known).containsAll(PostgresArguments.PROPERTIES);
    }

    @Test
    void everyMariaDbPropertyIsTheDrivers() throws Exception {
        List<String> known = new ArrayList<>();
        for (Field field :
                Class.forName("org.mariadb.jdbc.Configuration$Builder").getDeclaredFields()) {
            known.add(field.getName());
        }
        assertThat(known).containsAll(MariaDbArguments.PROPERTIES);
    }

    @Test
    void everySqlitePragmaIsTheDrivers() {
        List<String> known = new ArrayList<>();
        for (SQLiteConfig.Pragma pragma : SQLiteConfig.Pragma.values()) {
            known.add(pragma.getPragmaName());
        }
        assertThat(known).containsAll(SqliteUrls.PRAGMAS);
    }
}
