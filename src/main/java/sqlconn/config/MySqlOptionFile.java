package sqlconn.config;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The option file of the MySQL and MariaDB clients, {@code ~/.my.cnf} or another that is named: the groups that every client
 * reads, {@code [client]}, {@code [client-mariadb]} and {@code [mysql]}, {@code [mariadb-client]}. Includes are not followed.
 */
public final class MySqlOptionFile {
    private static final List<String> GROUPS = List.of("client", "client-mariadb", "mysql", "mariadb-client");

    private final Path path;
    private final UserFiles user;

    private MySqlOptionFile(Path path, UserFiles user) {
        this.path = path;
        this.user = user;
    }

    /**
     * The user's option file, whether or not it is there.
     *
     * @param named another file to read instead, or null
     */
    public static MySqlOptionFile of(UserFiles user, @Nullable String named) {
        return new MySqlOptionFile(
                named == null ? user.home().resolve(".my.cnf") : Path.of(user.expandHome(named)), user);
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** The options that hold for clients, with underscores in their names; later ones win. They may hold a password. */
    public Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        boolean ours = false;
        for (String line : user.lines(path)) {
            String text = withoutComment(line).strip();
            if (text.startsWith("[") && text.endsWith("]")) {
                ours = GROUPS.contains(text.substring(1, text.length() - 1).strip());
            } else if (ours && !text.isEmpty() && !text.startsWith(";") && !text.startsWith("!")) {
                int equals = text.indexOf('=');
                String name = equals < 0 ? text : text.substring(0, equals).strip();
                String value =
                        equals < 0 ? "" : value(text.substring(equals + 1).strip());
                options.put(name.replace('-', '_'), value);
            }
        }
        return options;
    }

    /** A {@code #} outside quotes begins a comment. */
    private static String withoutComment(String line) {
        char quote = '\0';
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != '\0' && c == '\\') {
                i++;
            } else if (c == quote) {
                quote = '\0';
            } else if (quote == '\0' && (c == '\'' || c == '"')) {
                quote = c;
            } else if (quote == '\0' && c == '#') {
                return line.substring(0, i);
            }
        }
        return line;
    }

    /** Takes off quotes and reads the escapes {@code \b \t \n \r \s \\}; any other backslash is data. */
    private static String value(String written) {
        String text = written;
        boolean quoted = text.length() >= 2
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        if (quoted) {
            text = text.substring(1, text.length() - 1);
        }
        StringBuilder value = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = c == '\\' && i + 1 < text.length() ? "btnrs\\\"'".indexOf(text.charAt(i + 1)) : -1;
            if (escape < 0) {
                value.append(c);
            } else {
                value.append("\b\t\n\r \\\"'".charAt(escape));
                i++;
            }
        }
        return value.toString();
    }
}
