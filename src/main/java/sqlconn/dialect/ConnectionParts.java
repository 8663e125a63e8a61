package sqlconn.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.config.Secret;

/**
 * What a URL, or a section without one, says about reaching a database, in SQLAlchemy's terms.
 *
 * @param dialect the kind of database, such as {@code postgresql}
 * @param driver the Python driver that was named, such as {@code psycopg2}
 * @param username the user
 * @param password the password
 * @param host the host, without brackets; {@code h1:p1,h2} where the database knows lists
 * @param port the port
 * @param database the database, or the path of a file
 * @param query arguments for the driver, each with its values in order
 * @param jdbcUrl the JDBC URL without its secrets, when one was given; host, port and database are null then
 */
public record ConnectionParts(
        String dialect,
        @Nullable String driver,
        @Nullable String username,
        @Nullable Secret password,
        @Nullable String host,
        @Nullable Integer port,
        @Nullable String database,
        Map<String, List<String>> query,
        @Nullable String jdbcUrl) {
    public ConnectionParts {
        query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
    }

    /** The last value of an argument, or null when it was not given. */
    public @Nullable String argument(String name) {
        List<String> values = query.get(name);
        return values == null || values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** These parts with another user and password. */
    public ConnectionParts withCredentials(@Nullable String newUsername, @Nullable Secret newPassword) {
        return new ConnectionParts(dialect, driver, newUsername, newPassword, host, port, database, query, jdbcUrl);
    }

    /** These parts with another address. */
    public ConnectionParts withAddress(
            @Nullable String newHost, @Nullable Integer newPort, @Nullable String newDatabase) {
        return new ConnectionParts(dialect, driver, username, password, newHost, newPort, newDatabase, query, jdbcUrl);
    }

    /** These parts with other arguments. */
    public ConnectionParts withQuery(Map<String, List<String>> newQuery) {
        return new ConnectionParts(dialect, driver, username, password, host, port, database, newQuery, jdbcUrl);
    }

    /** The address as a URL that holds no secret: passwords and tokens are {@code ****}. */
    public String redactedUrl() {
        StringBuilder url = new StringBuilder();
        if (jdbcUrl != null) {
            return jdbcUrl;
        }
        url.append(dialect);
        if (driver != null) {
            url.append('+').append(driver);
        }
        url.append("://");
        if (username != null) {
            url.append(PercentText.encode(username));
        }
        if (password != null) {
            url.append(':').append(Secret.MASK);
        }
        if (username != null || password != null) {
            url.append('@');
        }
        boolean socket = host != null && host.startsWith("/");
        if (host != null && !socket) {
            boolean ipv6 = host.indexOf(':') != host.lastIndexOf(':') && host.indexOf(',') < 0;
            url.append(ipv6 ? "[" + host + "]" : host);
        }
        if (port != null) {
            url.append(':').append(port);
        }
        if (database != null) {
            url.append('/').append(database);
        }
        List<String> arguments = new ArrayList<>();
        if (socket) {
            arguments.add("host=" + host);
        }
        for (Map.Entry<String, List<String>> argument : query.entrySet()) {
            for (String value : argument.getValue()) {
                boolean secret = SecretNames.isSecret(argument.getKey());
                arguments.add(argument.getKey() + "="
                        + (secret ? Secret.MASK : PercentText.encode(value).replace("%2F", "/")));
            }
        }
        return arguments.isEmpty() ? url.toString() : url + "?" + String.join("&", arguments);
    }
}
