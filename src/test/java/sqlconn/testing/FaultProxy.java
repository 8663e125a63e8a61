package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A network that fails on demand: a proxy on 127.0.0.1 between a driver and its server. Conditions such as {@link #stall()}
 * last until {@link #heal()} and hold for every connection, also for those that come; {@link #once} waits for a request
 * and fails there. Methods may be called from any thread.
 *
 * <p>It sees bytes and no messages: TLS hides requests from it, and a request is found only if its text is sent in one
 * piece, which drivers do with short ones.
 */
public final class FaultProxy implements AutoCloseable {
    /** Which way data go. */
    public enum Direction {
        TO_SERVER,
        TO_CLIENT
    }

    /** What becomes of a request that was waited for. */
    public enum Reaction {
        /** The server never gets it; the connection is cut. */
        CUT,
        /** The server does not get it before {@link #heal()}; the connection stays open. */
        STALL,
        /** The server carries it out; its answer is thrown away and the connection cut. */
        LOSE_ANSWER,
        /** The server carries it out; its answer does not come before {@link #heal()}. */
        HOLD_ANSWER
    }

    private final ServerSocket listener;
    private final int target;
    private final List<ProxiedConnection> connections = new ArrayList<>();

    private boolean stalled;
    private boolean refusing;
    private Duration delay = Duration.ZERO;
    private int bytesPerSecond;
    private @Nullable Direction corrupted;
    private @Nullable Direction limited;
    private long bytesLeft;
    private byte @Nullable [] awaited;
    private Reaction reaction = Reaction.CUT;

    /** A proxy in front of this port of 127.0.0.1, which lets everything pass at first. */
    public FaultProxy(int target) {
        this.target = target;
        try {
            this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ProxiedConnection.inBackground(this::accept);
    }

    /** A proxy in front of a database's server. */
    public static FaultProxy before(TestDatabase database) {
        return new FaultProxy(database.server().port());
    }

    /** The port of 127.0.0.1 that leads to the server. */
    public int port() {
        return listener.getLocalPort();
    }

    /** A database's URL that leads through this proxy, without TLS, which MariaDB's driver would use. */
    public String url(TestDatabase database) {
        String url = database.url().replace(":" + target + "/", ":" + port() + "/");
        return database.kind() == DatabaseKind.MARIADB ? url + "?ssl_disabled=true" : url;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                boolean refused;
                synchronized (this) {
                    refused = refusing;
                }
                if (refused) {
                    ProxiedConnection.reset(client);
                } else {
                    connect(client);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException serverIsDown) {
            ProxiedConnection.reset(client);
            return;
        }
        ProxiedConnection connection = new ProxiedConnection(this, client, server);
        synchronized (this) {
            connections.add(connection);
        }
        connection.start();
    }

    /** From now on each piece of data takes this much longer, in both directions. */
    public synchronized void delay(Duration each) {
        delay = each;
    }

    /** From now on no more than this passes in either direction of each connection. */
    public synchronized void throttle(int limit) {
        bytesPerSecond = limit;
    }

    /** From now on nothing passes, and connections stay open; new ones are accepted and get no answer. */
    public synchronized void stall() {
        stalled = true;
    }

    /** From now on new connections are reset at once. */
    public synchronized void refuse() {
        refusing = true;
    }

    /** From now on one byte of each piece that goes this way is inverted. */
    public synchronized void corrupt(Direction way) {
        corrupted = way;
    }

    /** Cuts a connection once so many more bytes have gone this way; the ones before arrive. */
    public synchronized void cutAfter(Direction way, long bytes) {
        limited = way;
        bytesLeft = bytes;
    }

    /**
     * Waits for a request that has this text in it, and reacts to it once.
     *
     * @param text ASCII, as the driver sends it
     */
    public synchronized void once(String text, Reaction how) {
        awaited = text.getBytes(StandardCharsets.US_ASCII);
        reaction = how;
    }

    /** Waits until the request of {@link #once} has come; a test's own time limit ends the wait. */
    public void awaitRequest() {
        awaitUntil(() -> awaited == null);
    }

    /** Resets every open connection, towards both ends. */
    public void cut() {
        for (ProxiedConnection connection : open()) {
            connection.cut();
        }
    }

    /** Ends one direction of every open connection in order: the receiver sees the end of the data and may still send. */
    public void halfClose(Direction way) {
        for (ProxiedConnection connection : open()) {
            connection.halfClose(way);
        }
    }

    /** Lets everything pass again, also what was held back. Connections that were cut stay so. */
    public synchronized void heal() {
        stalled = false;
        refusing = false;
        delay = Duration.ZERO;
        bytesPerSecond = 0;
        corrupted = null;
        limited = null;
        awaited = null;
        for (ProxiedConnection connection : connections) {
            connection.heal();
        }
        notifyAll();
    }

    private synchronized List<ProxiedConnection> open() {
        return List.copyOf(connections);
    }

    /** How many connections go through this proxy now. */
    public synchronized int connections() {
        return connections.size();
    }

    synchronized void ended(ProxiedConnection connection) {
        connections.remove(connection);
        notifyAll();
    }

    synchronized boolean stalled() {
        return stalled;
    }

    synchronized Duration delay() {
        return delay;
    }

    synchronized int bytesPerSecond() {
        return bytesPerSecond;
    }

    synchronized boolean corrupts(Direction way) {
        return corrupted == way;
    }

    /** How many bytes of a piece may still pass; fewer than its length mean that the connection is cut behind them. */
    synchronized int passing(Direction way, int length) {
        if (limited != way) {
            return length;
        }
        int passing = (int) Math.min(length, bytesLeft);
        bytesLeft -= passing;
        if (passing < length) {
            limited = null;
        }
        return passing;
    }

    /** The reaction to a piece that goes to the server, or null. */
    synchronized @Nullable Reaction reactionTo(byte[] piece, int length) {
        if (awaited == null || !contains(piece, length, awaited)) {
            return null;
        }
        awaited = null;
        notifyAll();
        return reaction;
    }

    private static boolean contains(byte[] piece, int length, byte[] text) {
        for (int start = 0; start + text.length <= length; start++) {
            int i = 0;
            while (i < text.length && piece[start + i] == text[i]) {
                i++;
            }
            if (i == text.length) {
                return true;
            }
        }
        return false;
    }

    /** Waits until conditions have changed so far. */
    synchronized void awaitUntil(BooleanSupplier met) {
        while (!met.getAsBoolean()) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        cut();
    }
}
