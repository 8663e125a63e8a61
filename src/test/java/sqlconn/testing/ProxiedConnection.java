package sqlconn.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;
import sqlconn.testing.FaultProxy.Direction;
import sqlconn.testing.FaultProxy.Reaction;

/** One connection through a {@link FaultProxy}: two sockets and a thread for each direction. */
final class ProxiedConnection {
    private final FaultProxy proxy;
    private final Socket client;
    private final Socket server;

    /** What waits for {@link FaultProxy#heal()}; guarded by the proxy's monitor, as its conditions are. */
    private boolean holdsRequests;

    private boolean holdsAnswers;

    private volatile boolean losesAnswers;
    private volatile boolean cut;
    private volatile @Nullable Direction halfClosed;
    private boolean oneWayEnded;

    ProxiedConnection(FaultProxy proxy, Socket client, Socket server) {
        this.proxy = proxy;
        this.client = client;
        this.server = server;
    }

    void start() {
        inBackground(() -> pump(Direction.TO_SERVER, client, server));
        inBackground(() -> pump(Direction.TO_CLIENT, server, client));
    }

    static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void pump(Direction way, Socket from, Socket to) {
        byte[] piece = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            int length = in.read(piece);
            while (length >= 0) {
                pass(way, piece, length, out);
                length = in.read(piece);
            }
            awaitRelease(way);
            to.shutdownOutput();
        } catch (IOException oneEndIsGone) {
            cut();
        }
        synchronized (this) {
            if (!oneWayEnded) {
                oneWayEnded = true;
                return;
            }
        }
        close(client);
        close(server);
        proxy.ended(this);
    }

    private void pass(Direction way, byte[] piece, int length, OutputStream out) throws IOException {
        if (way == Direction.TO_SERVER) {
            // Together: who waits for the request may heal the network as soon as it has come.
            synchronized (proxy) {
                Reaction reaction = proxy.reactionTo(piece, length);
                if (reaction != null) {
                    react(reaction);
                }
            }
        }
        awaitRelease(way);
        if (way == halfClosed) {
            return;
        }
        if (way == Direction.TO_CLIENT && losesAnswers) {
            cut();
        }
        pause(proxy.delay().toMillis());
        if (proxy.corrupts(way)) {
            piece[length / 2] = (byte) ~piece[length / 2];
        }
        int passing = proxy.passing(way, length);
        write(piece, passing, out);
        if (passing < length) {
            // Not a reset, which may overtake what was sent before it.
            close(client);
            close(server);
        }
    }

    /** With the proxy's monitor held. */
    private void react(Reaction reaction) {
        switch (reaction) {
            case CUT -> cut();
            case LOSE_ANSWER -> losesAnswers = true;
            case STALL -> {
                holdsRequests = true;
                holdsAnswers = true;
            }
            case HOLD_ANSWER -> holdsAnswers = true;
        }
    }

    private void write(byte[] piece, int length, OutputStream out) throws IOException {
        int start = 0;
        while (start < length) {
            int limit = proxy.bytesPerSecond();
            int size = limit == 0 ? length - start : Math.max(1, Math.min(length - start, limit / 20));
            out.write(piece, start, size);
            start += size;
            if (limit != 0) {
                pause(size * 1000L / limit);
            }
        }
    }

    /** Waits while nothing may go this way. */
    private void awaitRelease(Direction way) {
        proxy.awaitUntil(
                () -> cut || !(proxy.stalled() || (way == Direction.TO_SERVER ? holdsRequests : holdsAnswers)));
    }

    private static void pause(long millis) {
        if (millis == 0) {
            return;
        }
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With the proxy's monitor held. */
    void heal() {
        holdsRequests = false;
        holdsAnswers = false;
    }

    void halfClose(Direction way) {
        halfClosed = way;
        try {
            (way == Direction.TO_SERVER ? server : client).shutdownOutput();
        } catch (IOException gone) {
            cut();
        }
    }

    void cut() {
        cut = true;
        reset(client);
        reset(server);
        synchronized (proxy) {
            proxy.notifyAll();
        }
    }

    /** Closes with a reset instead of an end of the data. */
    static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException gone) {
            return;
        }
        close(socket);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }
}
