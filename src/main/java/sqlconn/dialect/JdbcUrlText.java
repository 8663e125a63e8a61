package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;
import sqlconn.config.Secret;

/**
 * Reads a JDBC URL as far as needed: which database it is for, and which user, password and tokens it holds. Those are taken
 * out, because a driver prints its URL; all else stays as the user wrote it.
 */
final class JdbcUrlText {
    private final String text;
    private final @Nullable SourcePosition position;
    private @Nullable String username;
    private @Nullable Secret password;

    JdbcUrlText(String text, @Nullable SourcePosition position) {
        this.text = text;
        this.position = position;
    }

    ConnectionParts parse() {
        int colon = text.indexOf(':', "jdbc:".length());
        if (colon < 0) {
            throw new ConfigException(
                    "the JDBC URL names no database", position, "it looks like jdbc:postgresql://host/database");
        }
        String dialect = dialect(text.substring("jdbc:".length(), colon).toLowerCase(Locale.ROOT));
        String url = withoutUserInfo();
        Map<String, List<String>> secrets = new LinkedHashMap<>();
        // Whichever comes first: SQL Server, H2, Derby and others have semicolons, and most have a question mark.
        int semicolon = url.indexOf(';');
        int question = url.indexOf('?');
        boolean semicolons = semicolon >= 0 && (question < 0 || semicolon < question);
        char first = semicolons ? ';' : '?';
        char next = semicolons ? ';' : '&';
        int start = url.indexOf(first);
        if (start >= 0) {
            List<String> kept = new ArrayList<>();
            int at = start + 1;
            while (at <= url.length()) {
                int end = url.indexOf(next, at);
                String pair = url.substring(at, end < 0 ? url.length() : end);
                if (!take(pair, semicolons, secrets)) {
                    kept.add(pair);
                }
                if (end < 0) {
                    break;
                }
                at = end + 1;
            }
            String rest = String.join(String.valueOf(next), kept);
            url = url.substring(0, start) + (rest.isEmpty() ? "" : first + rest);
        }
        return new ConnectionParts(dialect, null, username, password, null, null, null, secrets, url);
    }

    /** Takes user, password and other secrets out of the arguments; whether this was one. */
    private boolean take(String pair, boolean raw, Map<String, List<String>> secrets) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            return false;
        }
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        if (!raw) {
            value = text.startsWith("jdbc:mariadb:") ? value : PercentText.decodeForm(value);
        }
        if (name.equalsIgnoreCase("user") || name.equalsIgnoreCase("username")) {
            username = value;
            return true;
        }
        if (name.equalsIgnoreCase("password")) {
            password = Secret.of(value);
            return true;
        }
        if (SecretNames.isSecret(name)) {
            secrets.put(name, List.of(value));
            return true;
        }
        return false;
    }

    /** Some people write {@code //user:password@host} here too, although pgjdbc and MariaDB's driver refuse it. */
    private String withoutUserInfo() {
        int authority = text.indexOf("://");
        int at = authority < 0 ? -1 : text.indexOf('@', authority);
        int end = authority < 0 ? -1 : text.indexOf('?', authority);
        if (at < 0 || (end >= 0 && end < at)) {
            return text;
        }
        String userInfo = text.substring(authority + 3, at);
        int colon = userInfo.indexOf(':');
        username = PercentText.decode(colon < 0 ? userInfo : userInfo.substring(0, colon));
        if (colon >= 0) {
            password = Secret.of(PercentText.decode(userInfo.substring(colon + 1)));
        }
        return text.substring(0, authority + 3) + text.substring(at + 1);
    }

    /** SQLAlchemy's name for what JDBC calls otherwise. */
    private static String dialect(String subprotocol) {
        return switch (subprotocol) {
            case "sqlserver" -> "mssql";
            case "hive2" -> "hive";
            default -> subprotocol;
        };
    }
}
