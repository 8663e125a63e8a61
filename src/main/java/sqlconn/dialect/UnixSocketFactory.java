package sqlconn.dialect;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import javax.net.SocketFactory;

/** Makes the sockets of one connection; pgjdbc (42.7) finds it by its name in the property {@code socketFactory}. */
public final class UnixSocketFactory extends SocketFactory {
    private final Path path;

    /** @param path the server's socket file, which is the property {@code socketFactoryArg} */
    public UnixSocketFactory(String path) {
        this.path = Path.of(path);
    }

    @Override
    public Socket createSocket() throws IOException {
        return new UnixSocket(path);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw notToHost();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        throw notToHost();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw notToHost();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) throws IOException {
        throw notToHost();
    }

    private static SocketException notToHost() {
        return new SocketException("a Unix socket leads to no other host");
    }
}
