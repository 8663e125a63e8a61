package sqlconn.driver;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/**
 * The file that says which drivers are installed, in which version, and what their jars are:
 *
 * <pre>
 * driver duckdb
 *   from org.duckdb:duckdb_jdbc:2.0.0.1
 *   class org.duckdb.DuckDBDriver
 *   jar SHA-256 BYTES duckdb-2.0.0.1/duckdb_jdbc-2.0.0.1.jar
 * </pre>
 */
final class LockFile {
    static final String NAME = "drivers.lock";

    private static final String HEAD =
            "# The JDBC drivers that 'sqlconn driver install' has installed. Jars: SHA-256, bytes, file.\n";

    private LockFile() {}

    static String write(List<InstalledDriver> drivers) {
        StringBuilder text = new StringBuilder(HEAD);
        for (InstalledDriver driver : drivers) {
            text.append("driver ").append(driver.name()).append('\n');
            text.append("  from ").append(driver.coordinates()).append('\n');
            if (driver.driverClass() != null) {
                text.append("  class ").append(driver.driverClass()).append('\n');
            }
            for (InstalledDriver.Jar jar : driver.jars()) {
                text.append("  jar ")
                        .append(jar.sha256())
                        .append(' ')
                        .append(jar.bytes())
                        .append(' ')
                        .append(jar.file())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /**
     * Reads what {@link #write} has written.
     *
     * @param path the file, for complaints
     * @throws ConfigException when a line is not understood
     */
    static List<InstalledDriver> read(String path, List<String> lines) {
        List<InstalledDriver> drivers = new ArrayList<>();
        Draft draft = null;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int blank = line.indexOf(' ');
            String word = blank < 0 ? line : line.substring(0, blank);
            String rest = blank < 0 ? "" : line.substring(blank + 1);
            if (word.equals("driver")) {
                add(draft, drivers);
                draft = new Draft(rest);
            } else if (draft == null || !draft.take(word, rest)) {
                throw new ConfigException(
                        "not understood: '" + line + "'",
                        new SourcePosition(path, i + 1, 1),
                        "install the drivers again: 'sqlconn driver install NAME' writes this file");
            }
        }
        add(draft, drivers);
        return drivers;
    }

    private static void add(@Nullable Draft draft, List<InstalledDriver> drivers) {
        if (draft != null) {
            drivers.add(new InstalledDriver(draft.name, draft.from, draft.driverClass, draft.jars));
        }
    }

    private static final class Draft {
        final String name;
        final List<InstalledDriver.Jar> jars = new ArrayList<>();
        String from = "";

        @Nullable
        String driverClass;

        Draft(String name) {
            this.name = name;
        }

        boolean take(String word, String rest) {
            switch (word) {
                case "from" -> from = rest;
                case "class" -> driverClass = rest;
                case "jar" -> {
                    String[] parts = rest.split(" ", 3);
                    if (parts.length < 3) {
                        return false;
                    }
                    try {
                        jars.add(new InstalledDriver.Jar(parts[2], Long.parseLong(parts[1]), parts[0]));
                    } catch (NumberFormatException noSize) {
                        return false;
                    }
                }
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
