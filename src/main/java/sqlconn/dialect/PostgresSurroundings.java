package sqlconn.dialect;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.PostgresPasswordFile;
import sqlconn.config.PostgresServiceFile;
import sqlconn.config.Secret;
import sqlconn.config.UserFiles;

/** What libpq takes from a service, from variables and from the password file, in its order: each fills what is still open. */
final class PostgresSurroundings {
    /** libpq's variables and the parameters that they stand for (PostgreSQL documentation, 34.15). */
    private static final Map<String, String> VARIABLES = variables();

    private final int defaultPort;
    private final Completion completion;
    private final UserFiles user;

    PostgresSurroundings(int defaultPort, Completion completion) {
        this.defaultPort = defaultPort;
        this.completion = completion;
        this.user = completion.user();
    }

    /** The parts, completed. */
    ConnectionParts complete(ConnectionParts given) {
        ConnectionParts parts = given;
        String service = parts.argument("service") == null ? user.variable("PGSERVICE") : parts.argument("service");
        if (service != null) {
            PostgresServiceFile file = new PostgresServiceFile(user);
            Map<String, String> parameters = file.find(service);
            if (parameters == null) {
                throw new ConfigException(
                        "there is no PostgreSQL service '" + service + "'",
                        null,
                        "looked in " + file.places().get(0));
            }
            parts = fill(without(parts, "service"), parameters, "the service " + service);
        }
        for (Map.Entry<String, String> variable : VARIABLES.entrySet()) {
            String value = user.variable(variable.getKey());
            if (value != null) {
                parts = fill(parts, Map.of(variable.getValue(), value), "the variable " + variable.getKey());
            }
        }
        if (parts.host() == null && !parts.query().containsKey("host")) {
            parts = withSocket(parts);
        }
        parts = withUsersCertificates(parts);
        return parts.password() == null ? withStoredPassword(parts) : parts;
    }

    /** Without a host, libpq takes the server's socket; where there is none, a server may still listen on localhost. */
    private ConnectionParts withSocket(ConnectionParts parts) {
        int port = parts.port() == null ? defaultPort : parts.port();
        Path socket = ServerSockets.find(user, ".s.PGSQL." + port);
        if (socket == null || socket.getParent() == null) {
            return parts;
        }
        completion.note("host", "default: the server's socket is there");
        return parts.withAddress(socket.getParent().toString(), parts.port(), parts.database());
    }

    /** The files in {@code ~/.postgresql} that libpq takes when no others are named (PostgreSQL documentation, 34.19). */
    private ConnectionParts withUsersCertificates(ConnectionParts parts) {
        Path folder = user.home().resolve(".postgresql");
        Map<String, String> files = new LinkedHashMap<>();
        if (Files.exists(folder.resolve("postgresql.crt")) && Files.exists(folder.resolve("postgresql.key"))) {
            files.put("sslcert", folder.resolve("postgresql.crt").toString());
            files.put("sslkey", folder.resolve("postgresql.key").toString());
        }
        if (Files.exists(folder.resolve("root.crt"))) {
            files.put("sslrootcert", folder.resolve("root.crt").toString());
        }
        return fill(parts, files, "the files in " + folder);
    }

    private ConnectionParts withStoredPassword(ConnectionParts parts) {
        PostgresPasswordFile file = PostgresPasswordFile.of(user, parts.argument("passfile"));
        String username = parts.username() == null ? user.variable("USER") : parts.username();
        if (username == null) {
            return parts;
        }
        String host = parts.host() == null ? parts.argument("host") : parts.host();
        if (host == null || user.socketFolders().contains(Path.of(host))) {
            host = "localhost";
        }
        int port = parts.port() == null ? defaultPort : parts.port();
        String database = parts.database() == null ? username : parts.database();
        Secret password = file.find(host, port, database, username);
        if (password == null) {
            return parts;
        }
        if (file.openToOthers()) {
            completion.warn(
                    file.path() + " is not used because other users can read it; run: chmod 600 " + file.path());
            return parts;
        }
        completion.note("password", "the file " + file.path());
        return parts.withCredentials(parts.username(), password);
    }

    /** Puts parameters in libpq's spelling where the parts say nothing yet. */
    private ConnectionParts fill(ConnectionParts parts, Map<String, String> parameters, String source) {
        ConnectionParts filled = parts;
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            filled = fill(filled, parameter.getKey(), parameter.getValue(), source);
        }
        return filled;
    }

    private ConnectionParts fill(ConnectionParts parts, String name, String value, String source) {
        boolean hasHost = parts.host() != null || parts.query().containsKey("host");
        switch (name) {
            case "user" -> {
                return parts.username() != null
                        ? parts
                        : noted("username", source, parts.withCredentials(value, parts.password()));
            }
            case "password" -> {
                return parts.password() != null
                        ? parts
                        : noted("password", source, parts.withCredentials(parts.username(), Secret.of(value)));
            }
            case "host", "hostaddr" -> {
                return hasHost
                        ? parts
                        : noted("host", source, parts.withAddress(value, parts.port(), parts.database()));
            }
            case "port" -> {
                Integer port = DatabaseUrl.portNumber(value);
                boolean open = parts.port() == null && !parts.query().containsKey("port");
                return !open || port == null
                        ? parts
                        : noted("port", source, parts.withAddress(parts.host(), port, parts.database()));
            }
            case "dbname" -> {
                return parts.database() != null
                        ? parts
                        : noted("database", source, parts.withAddress(parts.host(), parts.port(), value));
            }
            default -> {
                if (parts.query().containsKey(name)) {
                    return parts;
                }
                Map<String, List<String>> query = new LinkedHashMap<>(parts.query());
                query.put(name, List.of(value));
                return noted(name, source, parts.withQuery(query));
            }
        }
    }

    private ConnectionParts noted(String part, String source, ConnectionParts parts) {
        completion.note(part, source);
        return parts;
    }

    private static ConnectionParts without(ConnectionParts parts, @Nullable String argument) {
        Map<String, List<String>> query = new LinkedHashMap<>(parts.query());
        query.remove(argument);
        return parts.withQuery(query);
    }

    private static Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PGHOST", "host");
        variables.put("PGPORT", "port");
        variables.put("PGDATABASE", "dbname");
        variables.put("PGUSER", "user");
        variables.put("PGPASSWORD", "password");
        variables.put("PGOPTIONS", "options");
        variables.put("PGAPPNAME", "application_name");
        variables.put("PGSSLMODE", "sslmode");
        variables.put("PGSSLROOTCERT", "sslrootcert");
        variables.put("PGSSLCERT", "sslcert");
        variables.put("PGSSLKEY", "sslkey");
        variables.put("PGCONNECT_TIMEOUT", "connect_timeout");
        variables.put("PGTARGETSESSIONATTRS", "target_session_attrs");
        variables.put("PGCHANNELBINDING", "channel_binding");
        return variables;
    }
}
