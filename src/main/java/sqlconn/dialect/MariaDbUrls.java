package sqlconn.dialect;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.MySqlOptionFile;
import sqlconn.config.Secret;

/**
 * MariaDB and MySQL through MariaDB Connector/J (4.0). The driver takes the database's name raw, so a name with a character
 * that means something in a URL is selected by a statement instead.
 */
final class MariaDbUrls implements JdbcUrlBuilder {
    private static final String DRIVER = "org.mariadb.jdbc.Driver";

    private final String dialectName;

    /** The builder for {@code mariadb} or for {@code mysql}. */
    MariaDbUrls(String dialectName) {
        this.dialectName = dialectName;
    }

    @Override
    public ConnectionParts complete(ConnectionParts parts, Completion completion) {
        MySqlOptionFile file = MySqlOptionFile.of(completion.user(), parts.argument("read_default_file"));
        Map<String, String> options = file.options();
        String source = "the file " + file.path();
        String host = options.get("host");
        if (parts.host() != null && host != null && !host.equals(parts.host())) {
            // Its user and password are for another server.
            return parts;
        }
        ConnectionParts completed = parts;
        if (parts.host() == null && host == null && !parts.query().containsKey("unix_socket")) {
            completed = withSocket(parts, options.get("socket"), source, completion);
        }
        if (parts.host() == null && host != null) {
            Integer port = DatabaseUrl.portNumber(options.getOrDefault("port", ""));
            completed = parts.withAddress(host, parts.port() == null ? port : parts.port(), parts.database());
            completion.note("host", source);
        }
        String username = options.get("user");
        if (parts.username() == null && username != null) {
            completed = completed.withCredentials(username, completed.password());
            completion.note("username", source);
        }
        String password = options.get("password");
        boolean sameUser = username == null || username.equals(completed.username());
        if (parts.password() == null && password != null && sameUser) {
            completed = completed.withCredentials(completed.username(), Secret.of(password));
            completion.note("password", source);
        }
        return completed;
    }

    /** Without a host, the clients take the server's socket; where there is none, a server may still listen on localhost. */
    private static ConnectionParts withSocket(
            ConnectionParts parts, @Nullable String named, String source, Completion completion) {
        Path found = named != null || parts.port() != null
                ? null
                : ServerSockets.find(completion.user(), "mysqld.sock", "mysql.sock");
        String socket = found == null ? named : found.toString();
        if (socket == null) {
            return parts;
        }
        completion.note("unix_socket", found == null ? source : "default: the server's socket is there");
        Map<String, List<String>> query = new LinkedHashMap<>(parts.query());
        query.put("unix_socket", List.of(socket));
        return parts.withQuery(query);
    }

    @Override
    public JdbcTarget build(ConnectionParts parts, ConnectionOptions options) {
        TargetDraft draft = new TargetDraft(parts, options);
        new MariaDbArguments(parts, draft).apply();
        draft.putDefault(
                "connectTimeout", Long.toString(options.connectTimeout().toMillis()));
        String url = parts.jdbcUrl() == null ? url(parts, draft) : ownPrefix(parts.jdbcUrl());
        String given = parts.jdbcUrl();
        if (draft.property("sslMode") == null && (given == null || isSilentOnTls(given))) {
            useTlsIfOffered(draft);
        }
        return draft.finish(dialectName, DRIVER, url);
    }

    /**
     * Who says nothing of TLS gets what MySQL's own clients call PREFERRED: TLS when the server offers it, with whatever
     * certificate. The driver (4.0) by itself insists on TLS and verifies, which most servers on the net do not pass.
     */
    private static void useTlsIfOffered(TargetDraft draft) {
        if (draft.property("localSocket") != null) {
            draft.putDefault("sslMode", "disable");
        } else {
            draft.putDefault("sslMode", "allow");
            draft.putDefault("tlsSocketType", MariaDbTls.TYPE);
        }
    }

    /** Connector/J's URLs mean PREFERRED when they say nothing; those of MariaDB's driver mean what it does by itself. */
    private static boolean isSilentOnTls(String jdbcUrl) {
        String lower = jdbcUrl.toLowerCase(Locale.ROOT);
        return lower.startsWith("jdbc:mysql:") && !lower.contains("sslmode=") && !lower.contains("usessl=");
    }

    private static String url(ConnectionParts parts, TargetDraft draft) {
        String host = parts.host() == null ? "localhost" : parts.host();
        if (host.startsWith("/") || host.startsWith("%2F") || host.startsWith("%2f")) {
            throw new ConfigException(
                    "the host is a Unix socket", null, "give its path as the argument unix_socket instead");
        }
        String address = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        String database = parts.database() == null ? "" : parts.database();
        if (database.indexOf('?') >= 0 || database.indexOf('/') >= 0 || database.indexOf('&') >= 0) {
            draft.initFirst("USE `" + database.replace("`", "``") + "`");
            database = "";
        }
        return "jdbc:mariadb://" + address + ":" + (parts.port() == null ? 3306 : parts.port()) + "/" + database;
    }

    /** MariaDB's driver refuses {@code jdbc:mysql:} unless it is told to take it. */
    private static String ownPrefix(String jdbcUrl) {
        String mysql = "jdbc:mysql:";
        return jdbcUrl.startsWith(mysql) ? "jdbc:mariadb:" + jdbcUrl.substring(mysql.length()) : jdbcUrl;
    }
}
