package sqlconn.dialect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;

/**
 * PostgreSQL through pgjdbc (42.7). The driver ignores properties that it does not know, so every argument is either
 * translated from libpq's spelling, or known to the driver, or an error.
 */
final class PostgresUrls implements JdbcUrlBuilder {
    private static final String DRIVER = "org.postgresql.Driver";

    private final int defaultPort;

    /** The builder for a database that speaks PostgreSQL's protocol, by default on this port. */
    PostgresUrls(int defaultPort) {
        this.defaultPort = defaultPort;
    }

    @Override
    public ConnectionParts complete(ConnectionParts parts, Completion completion) {
        return new PostgresSurroundings(defaultPort, completion).complete(parts);
    }

    @Override
    public JdbcTarget build(ConnectionParts parts, ConnectionOptions options) {
        TargetDraft draft = new TargetDraft(parts, options);
        new PostgresArguments(parts, draft).apply();
        long seconds = (options.connectTimeout().toMillis() + 999) / 1000;
        draft.putDefault("connectTimeout", Long.toString(seconds));
        // connectTimeout ends with the TCP connection; a server that accepts and then says nothing needs this one.
        draft.putDefault("loginTimeout", Long.toString(seconds));
        draft.putDefault("ApplicationName", "sqlconn");
        if (draft.readOnly()) {
            draft.putDefault("readOnly", "true");
            // By default the driver lets writes through in autocommit.
            draft.putDefault("readOnlyMode", "always");
        }
        String url = parts.jdbcUrl() == null ? url(parts, draft) : parts.jdbcUrl();
        if (parts.jdbcUrl() == null && isOnThisMachine(url)) {
            // Nothing leaves the machine, and Java's TLS would be most of the work of a large result. A server that
            // insists on TLS still gets it.
            draft.putDefault("sslmode", "allow");
        }
        return draft.finish("postgresql", DRIVER, url);
    }

    private static boolean isOnThisMachine(String url) {
        String address = url.substring("jdbc:postgresql://".length());
        return address.indexOf(',') < 0
                && (address.startsWith("localhost:") || address.startsWith("127.") || address.startsWith("[::1]"));
    }

    private String url(ConnectionParts parts, TargetDraft draft) {
        List<String> hosts = new ArrayList<>();
        List<String> ports = new ArrayList<>();
        if (parts.host() != null) {
            splitAddresses(parts.host(), hosts, ports);
        }
        for (String host : parts.query().getOrDefault("host", List.of())) {
            splitAddresses(host, hosts, ports);
        }
        List<String> separatePorts = new ArrayList<>();
        for (String port : parts.query().getOrDefault("port", List.of())) {
            separatePorts.addAll(DriverArguments.split(port));
        }
        if (separatePorts.size() > 1 && separatePorts.size() != hosts.size()) {
            throw new ConfigException(
                    "the list of ports has " + separatePorts.size() + " entries and the list of hosts " + hosts.size(),
                    null,
                    "give one port for all hosts, or one for each");
        }
        if (hosts.isEmpty()) {
            hosts.add("localhost");
            ports.add("");
        }
        if (hosts.size() == 1 && hosts.get(0).startsWith("/")) {
            useSocket(hosts.get(0), separatePorts.isEmpty() ? "" : separatePorts.get(0), parts, draft);
            hosts.set(0, "localhost");
        }
        StringBuilder url = new StringBuilder("jdbc:postgresql://");
        for (int i = 0; i < hosts.size(); i++) {
            String port = ports.get(i);
            if (port.isEmpty() && !separatePorts.isEmpty()) {
                port = separatePorts.get(Math.min(i, separatePorts.size() - 1));
            }
            url.append(i == 0 ? "" : ",").append(host(hosts.get(i))).append(':').append(port(port, parts.port()));
        }
        url.append('/');
        if (parts.database() != null) {
            url.append(PercentText.encode(parts.database()));
        }
        return url.toString();
    }

    /** A host that is a path is the folder of the server's Unix socket, which is named after the port. */
    private void useSocket(String folder, String port, ConnectionParts parts, TargetDraft draft) {
        String mode = draft.property("sslmode");
        if (mode != null && !List.of("disable", "allow", "prefer").contains(mode)) {
            draft.warn("a Unix socket has no TLS: sslmode is without effect, as in libpq");
        }
        draft.from("host");
        draft.put("socketFactory", UnixSocketFactory.class.getName());
        draft.put(
                "socketFactoryArg",
                Path.of(folder, ".s.PGSQL." + port(port, parts.port())).toString());
        draft.from("");
        draft.put("sslmode", "disable");
        draft.put("gssEncMode", "disable");
    }

    private static void splitAddresses(String list, List<String> hosts, List<String> ports) {
        for (String address : DriverArguments.split(list)) {
            if (address.startsWith("/") || address.startsWith("%2F") || address.startsWith("%2f")) {
                hosts.add(PercentText.decode(address));
                ports.add("");
                continue;
            }
            int close = address.indexOf(']');
            int colon = address.indexOf(':', Math.max(close, 0));
            boolean bareIpv6 = close < 0 && colon != address.lastIndexOf(':');
            boolean hasPort = colon >= 0 && !bareIpv6;
            String host = hasPort ? address.substring(0, colon) : address;
            hosts.add(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
            ports.add(hasPort ? address.substring(colon + 1) : "");
        }
    }

    private static String host(String host) {
        if (host.startsWith("/")) {
            throw new ConfigException(
                    "a list of hosts cannot hold a Unix socket", null, "keep one host, or only names");
        }
        if (host.startsWith("@")) {
            throw new ConfigException(
                    "the host is an abstract socket, which Java does not have",
                    null,
                    "give the folder of a socket file");
        }
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    private String port(String given, @Nullable Integer otherwise) {
        if (given.isEmpty()) {
            return Integer.toString(otherwise == null ? defaultPort : otherwise);
        }
        if (DatabaseUrl.portNumber(given) == null) {
            throw DriverArguments.invalid("port", "a number from 1 to 65535");
        }
        return given;
    }
}
