package sqlconn.dialect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;
import sqlconn.config.Secret;

/**
 * Reads libpq's connection string: {@code host=db user=me password='it\'s'}. Values with blanks stand in single quotes, and a
 * backslash takes away the meaning of the character after it (PostgreSQL documentation, 34.1.1.1).
 */
final class LibpqText {
    private final String text;
    private final @Nullable SourcePosition position;
    private int at;

    LibpqText(String text, @Nullable SourcePosition position) {
        this.text = text;
        this.position = position;
    }

    /** The connection that the string describes; all that is no address is an argument. */
    ConnectionParts parse() {
        Map<String, String> values = values();
        String password = values.remove("password");
        String username = values.remove("user");
        String database = values.remove("dbname");
        String address = values.remove("hostaddr");
        String name = values.remove("host");
        String host = name == null || name.isEmpty() ? address : name;
        String ports = values.remove("port");
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            query.put(value.getKey(), List.of(value.getValue()));
        }
        Integer port = null;
        if (ports != null && ports.indexOf(',') >= 0) {
            query.put("port", List.of(ports));
        } else if (ports != null && !ports.isEmpty()) {
            port = DatabaseUrl.portNumber(ports);
            if (port == null) {
                throw error("the port of the connection string is not a number from 1 to 65535");
            }
        }
        return new ConnectionParts(
                "postgresql",
                null,
                username,
                password == null ? null : Secret.of(password),
                host,
                port,
                database,
                query,
                null);
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        skipBlanks();
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                throw error("the connection string has a word without '='");
            }
            String key = text.substring(at, equals).strip();
            at = equals + 1;
            skipBlanks();
            if (key.isEmpty() || key.indexOf(' ') >= 0) {
                throw error("the connection string has a word without '='");
            }
            values.put(key, value());
            skipBlanks();
        }
        return values;
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        boolean quoted = at < text.length() && text.charAt(at) == '\'';
        if (quoted) {
            at++;
        }
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                value.append(text.charAt(at + 1));
                at += 2;
            } else if (quoted && c == '\'') {
                at++;
                return value.toString();
            } else if (!quoted && isBlank(c)) {
                return value.toString();
            } else {
                value.append(c);
                at++;
            }
        }
        if (quoted) {
            throw error("a quote in the connection string is not closed");
        }
        return value.toString();
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
    }

    private ConfigException error(String message) {
        return new ConfigException(
                message,
                position,
                "it is written key=value key='a value', as in host=db.example.com user=me dbname=shop");
    }
}
