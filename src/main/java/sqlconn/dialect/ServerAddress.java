package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place in the network to which a driver connects.
 *
 * @param host a name or an address, without brackets
 * @param port from 1 to 65535
 */
public record ServerAddress(String host, int port) {
    /** Reads {@code host:port} or {@code [address]:port}; null when there is no port, which only the driver knows then. */
    static @Nullable ServerAddress parse(String text) {
        int colon = text.lastIndexOf(':');
        Integer port = colon < 1 ? null : DatabaseUrl.portNumber(text.substring(colon + 1));
        return port == null ? null : of(text.substring(0, colon), port);
    }

    /** An address whose host may stand in the brackets of a URL. */
    static ServerAddress of(String host, int port) {
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        return new ServerAddress(bracketed ? host.substring(1, host.length() - 1) : host, port);
    }

    /**
     * The addresses of a JDBC URL whose authority stands between {@code //} and the next {@code /}, {@code ;} or {@code ?};
     * none when one of them has no port.
     */
    static List<ServerAddress> ofJdbcUrl(String url) {
        int start = url.indexOf("//");
        if (start < 0) {
            return List.of();
        }
        int end = start + 2;
        while (end < url.length() && "/;?".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        List<ServerAddress> addresses = new ArrayList<>();
        for (String part : DriverArguments.split(url.substring(start + 2, end))) {
            ServerAddress address = parse(part.substring(part.lastIndexOf('@') + 1));
            if (address == null) {
                return List.of();
            }
            addresses.add(address);
        }
        return addresses;
    }

    /** Whether the host is an address, and no name that has to be looked up. */
    public boolean isNumeric() {
        boolean digits = true;
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            digits &= c == '.' || (c >= '0' && c <= '9');
        }
        return digits || host.indexOf(':') >= 0;
    }

    /** {@code host:port}, with an IPv6 address in brackets. */
    @Override
    public String toString() {
        return HostPort.host(host) + ":" + port;
    }
}
