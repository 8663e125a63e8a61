package sqlconn.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's connection service file: sections of libpq's parameters under a name (PostgreSQL documentation, 34.17). The
 * user's file comes first, then the machine's.
 */
public final class PostgresServiceFile {
    private final UserFiles user;

    public PostgresServiceFile(UserFiles user) {
        this.user = user;
    }

    /** The parameters of a service, in libpq's spelling, or null when no file has it. They may hold a password. */
    public @Nullable Map<String, String> find(String service) {
        for (Path path : places()) {
            Map<String, String> parameters = section(user.lines(path), service);
            if (parameters != null) {
                return parameters;
            }
        }
        return null;
    }

    /** Where the file is looked for. */
    public List<Path> places() {
        List<Path> places = new ArrayList<>();
        String named = user.variable("PGSERVICEFILE");
        places.add(named == null ? user.home().resolve(".pg_service.conf") : Path.of(named));
        String system = user.variable("PGSYSCONFDIR");
        if (system != null) {
            places.add(Path.of(system, "pg_service.conf"));
        }
        return places;
    }

    private static @Nullable Map<String, String> section(List<String> lines, String service) {
        Map<String, String> parameters = null;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                if (parameters != null) {
                    return parameters;
                }
                if (text.substring(1, text.length() - 1).equals(service)) {
                    parameters = new LinkedHashMap<>();
                }
            } else if (parameters != null && !text.startsWith("#") && text.indexOf('=') > 0) {
                int equals = text.indexOf('=');
                parameters.put(
                        text.substring(0, equals).strip(),
                        text.substring(equals + 1).strip());
            }
        }
        return parameters;
    }
}
