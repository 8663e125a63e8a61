package sqlconn.dialect;

import java.net.SocketAddress;

/** Hears from the driver's own socket that it has connected. Called by the thread that connects. */
public interface ConnectWitness {
    /**
     * The socket is connected.
     *
     * @param address what it is connected to
     * @param nanos how long that took
     */
    void connected(SocketAddress address, long nanos);
}
