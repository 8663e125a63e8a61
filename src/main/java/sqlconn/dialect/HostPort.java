package sqlconn.dialect;

import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/** The part {@code host:port} of a JDBC URL. */
final class HostPort {
    private HostPort() {}

    /** Host and port, with an IPv6 address in brackets; {@code localhost} and the usual port where none is given. */
    static String of(ConnectionParts parts, int usualPort) {
        return host(parts.host() == null ? "localhost" : parts.host()) + ":"
                + (parts.port() == null ? usualPort : parts.port());
    }

    /** The host alone, with an IPv6 address in brackets. */
    static String host(String host) {
        return host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    }

    /** The host, for databases that have no default for it. */
    static String required(@Nullable String host, String database, String example) {
        if (host == null) {
            throw new ConfigException("the address of " + database + " names no host", null, "write " + example);
        }
        return host;
    }
}
