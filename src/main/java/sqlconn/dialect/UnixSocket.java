package sqlconn.dialect;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketOption;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A Unix socket as drivers want it, a {@link Socket}, over the JDK's channels (since 16). It does what pgjdbc (42.7) needs of
 * a socket: a read ends at its time limit, and when another thread closes the socket. The channel does not block, because
 * a blocking one would be closed by an interrupt of the thread that reads.
 */
final class UnixSocket extends Socket {
    private final Path path;
    private final SocketChannel channel;
    private final Waiting readable;
    private final Waiting writable;
    private final InputStream in = new Input();
    private final OutputStream out = new Output();
    private volatile int readLimitMillis;

    /** A socket that is yet to be connected to the server's socket file. */
    UnixSocket(Path path) throws IOException {
        this.path = path;
        this.channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        this.readable = new Waiting(SelectionKey.OP_READ);
        this.writable = new Waiting(SelectionKey.OP_WRITE);
    }

    /** Waits until the channel is ready for one kind of work. Only one thread reads, and only one writes. */
    private final class Waiting {
        private final int operation;
        private @Nullable Selector selector;

        Waiting(int operation) {
            this.operation = operation;
        }

        /** Returns when it may be worth another try, at the latest after this time; 0 is no limit. */
        void await(long millis) throws IOException {
            try {
                Selector ready = selector();
                ready.select(millis);
                ready.selectedKeys().clear();
            } catch (ClosedSelectorException closed) {
                throw new SocketException("the socket is closed");
            }
        }

        private synchronized Selector selector() throws IOException {
            if (!channel.isOpen()) {
                throw new SocketException("the socket is closed");
            }
            if (selector == null) {
                selector = Selector.open();
                channel.register(selector, operation);
            }
            return selector;
        }

        /** Wakes the thread that waits. */
        synchronized void close() throws IOException {
            if (selector != null) {
                selector.close();
            }
        }
    }

    private final class Input extends InputStream {
        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            ByteBuffer target = ByteBuffer.wrap(bytes, offset, length);
            long start = System.nanoTime();
            boolean interrupted = false;
            try {
                while (true) {
                    int count = channel.read(target);
                    if (count != 0) {
                        return count;
                    }
                    long left = 0;
                    if (readLimitMillis > 0) {
                        left = readLimitMillis - (System.nanoTime() - start) / 1_000_000;
                        if (left <= 0) {
                            throw new SocketTimeoutException("Read timed out");
                        }
                    }
                    readable.await(left);
                    interrupted |= Thread.interrupted();
                }
            } finally {
                restore(interrupted);
            }
        }

        @Override
        public void close() throws IOException {
            UnixSocket.this.close();
        }
    }

    private final class Output extends OutputStream {
        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
            boolean interrupted = false;
            try {
                while (source.hasRemaining()) {
                    if (channel.write(source) == 0) {
                        writable.await(0);
                        interrupted |= Thread.interrupted();
                    }
                }
            } finally {
                restore(interrupted);
            }
        }

        @Override
        public void close() throws IOException {
            UnixSocket.this.close();
        }
    }

    private static void restore(boolean interrupted) {
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Connects to the socket file, whatever address the driver has in mind. */
    @Override
    public void connect(SocketAddress ignored, int timeoutMillis) throws IOException {
        try {
            channel.connect(UnixDomainSocketAddress.of(path));
            channel.configureBlocking(false);
        } catch (IOException refused) {
            close();
            // Not a ConnectException: the driver would speak of host and port.
            throw new IOException("socket " + path + ": " + refused.getMessage(), refused);
        }
    }

    @Override
    public void connect(SocketAddress ignored) throws IOException {
        connect(ignored, 0);
    }

    @Override
    public InputStream getInputStream() {
        return in;
    }

    @Override
    public OutputStream getOutputStream() {
        return out;
    }

    @Override
    public synchronized void close() throws IOException {
        channel.close();
        readable.close();
        writable.close();
    }

    @Override
    public boolean isClosed() {
        return !channel.isOpen();
    }

    @Override
    public boolean isConnected() {
        return channel.isConnected();
    }

    @Override
    public @Nullable InetAddress getInetAddress() {
        return null;
    }

    @Override
    public synchronized void setSoTimeout(int millis) {
        readLimitMillis = millis;
    }

    @Override
    public synchronized int getSoTimeout() {
        return readLimitMillis;
    }

    @Override
    public void setTcpNoDelay(boolean on) {
        // nothing is delayed on one machine
    }

    @Override
    public boolean getTcpNoDelay() {
        return true;
    }

    @Override
    public void setKeepAlive(boolean on) {
        // the system tells at once when the other side is gone
    }

    @Override
    public boolean getKeepAlive() {
        return true;
    }

    @Override
    public void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    public void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public synchronized int getSendBufferSize() throws SocketException {
        return bufferSize(StandardSocketOptions.SO_SNDBUF);
    }

    @Override
    public synchronized int getReceiveBufferSize() throws SocketException {
        return bufferSize(StandardSocketOptions.SO_RCVBUF);
    }

    private int bufferSize(SocketOption<Integer> option) throws SocketException {
        try {
            return channel.getOption(option);
        } catch (IOException e) {
            throw new SocketException(e.getMessage());
        }
    }

    @Override
    public synchronized void setSendBufferSize(int bytes) throws SocketException {
        setBufferSize(StandardSocketOptions.SO_SNDBUF, bytes);
    }

    @Override
    public synchronized void setReceiveBufferSize(int bytes) throws SocketException {
        setBufferSize(StandardSocketOptions.SO_RCVBUF, bytes);
    }

    private void setBufferSize(SocketOption<Integer> option, int bytes) throws SocketException {
        try {
            channel.setOption(option, bytes);
        } catch (IOException e) {
            throw new SocketException(e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "socket " + path;
    }
}
