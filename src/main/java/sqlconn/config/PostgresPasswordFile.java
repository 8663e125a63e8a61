package sqlconn.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's password file, {@code ~/.pgpass} or the one that {@code PGPASSFILE} names: lines of
 * {@code host:port:database:user:password}, where {@code *} matches anything and a backslash escapes a colon or a backslash
 * (PostgreSQL documentation, 34.16).
 */
public final class PostgresPasswordFile {
    private final Path path;
    private final UserFiles user;

    private PostgresPasswordFile(Path path, UserFiles user) {
        this.path = path;
        this.user = user;
    }

    /** The file that libpq would read, whether or not it is there. */
    public static PostgresPasswordFile of(UserFiles user, @Nullable String passfile) {
        String named = passfile == null ? user.variable("PGPASSFILE") : passfile;
        return new PostgresPasswordFile(
                named == null ? user.home().resolve(".pgpass") : Path.of(user.expandHome(named)), user);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether others can read the file; libpq then does not, and neither does this program. */
    public boolean openToOthers() {
        return UserFiles.readableByOthers(path);
    }

    /** The password of the first line that fits, or null. */
    public @Nullable Secret find(String host, int port, String database, String username) {
        String[] wanted = {host, Integer.toString(port), database, username};
        for (String line : user.lines(path)) {
            List<String> fields = fields(line);
            if (line.startsWith("#") || fields.size() < 5) {
                continue;
            }
            boolean fits = true;
            for (int i = 0; i < wanted.length; i++) {
                fits = fits && (fields.get(i).equals("*") || fields.get(i).equals(wanted[i]));
            }
            if (fits) {
                return Secret.of(fields.get(4));
            }
        }
        return null;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && i + 1 < line.length()) {
                i++;
                field.append(line.charAt(i));
            } else if (c == ':') {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
