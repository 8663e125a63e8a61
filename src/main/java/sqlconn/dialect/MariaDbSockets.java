package sqlconn.dialect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.util.ConfigurableSocketFactory;

/**
 * Makes the plain sockets that Connector/J would make by itself, and tells a {@link ConnectWitness} when they have connected.
 * A connection of the probe's own would count as a failed login: after max_connect_errors of those in a row the server
 * refuses the whole machine.
 *
 * <p>Public, because the driver makes it by its name; the witness comes to it among the driver's properties.
 */
public final class MariaDbSockets extends ConfigurableSocketFactory {
    /** The property that holds the witness; the driver keeps what it does not know, also what is no text (4.0). */
    static final String WITNESS = "sqlconn.witness";

    private @Nullable ConnectWitness witness;

    @Override
    public void setConfiguration(Configuration configuration, String host) {
        Object given = configuration.nonMappedOptions().get(WITNESS);
        witness = given instanceof ConnectWitness known ? known : null;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress address, int timeout) throws IOException {
                long start = System.nanoTime();
                super.connect(address, timeout);
                if (witness != null) {
                    witness.connected(address, System.nanoTime() - start);
                }
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return new Socket(host, port, localHost, localPort);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return new Socket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return new Socket(address, port, localAddress, localPort);
    }
}
