package sqlconn.session;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.HealthChecks;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.ServerAddress;
import sqlconn.dialect.TlsFacts;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/**
 * The way to the server, step by step, with sockets of the probe's own: names, TCP, and TLS where its beginning is simple. A
 * driver says only that the whole of it failed.
 */
final class NetworkCheck {
    private final HealthChecks checks;
    private final JdbcTarget target;
    private final HealthLog log;
    private final long end;
    private final @Nullable Instant now;

    /**
     * @param end when the probe's time is over, on the clock of {@link System#nanoTime}
     * @param now the time, for certificates; null when nobody gave a clock
     */
    NetworkCheck(HealthChecks checks, JdbcTarget target, HealthLog log, long end, @Nullable Instant now) {
        this.checks = checks;
        this.target = target;
        this.log = log;
        this.end = end;
        this.now = now;
    }

    /** Goes the way; false when it leads nowhere, and the log says where it ended. */
    boolean reachable(List<ServerAddress> addresses) {
        Map<ServerAddress, InetAddress[]> found = lookUp(addresses);
        return !found.isEmpty() && (!checks.toleratesBareConnections() || connect(found));
    }

    private Map<ServerAddress, InetAddress[]> lookUp(List<ServerAddress> addresses) {
        log.begin(Kind.NAME);
        Map<ServerAddress, InetAddress[]> found = new LinkedHashMap<>();
        List<String> told = new ArrayList<>();
        boolean names = false;
        for (ServerAddress address : addresses) {
            names |= !address.isNumeric();
            try {
                InetAddress[] numbers = InetAddress.getAllByName(address.host());
                found.put(address, numbers);
                told.add(
                        address.isNumeric()
                                ? address.host() + " is an address"
                                : address.host() + " is " + numbers(numbers));
            } catch (UnknownHostException unknown) {
                told.add("the name " + address.host() + " is not known");
            }
        }
        String detail = String.join(", ", told);
        if (!names) {
            log.end(Outcome.SKIPPED, -1, detail, null);
        } else if (found.size() < addresses.size()) {
            log.end(found.isEmpty() ? Outcome.FAILED : Outcome.WARNING, detail, HealthHints.UNKNOWN_NAME);
        } else {
            log.end(Outcome.OK, detail, null);
        }
        return found;
    }

    private static String numbers(InetAddress[] addresses) {
        List<String> numbers = new ArrayList<>();
        for (InetAddress address : addresses) {
            numbers.add(address.getHostAddress());
        }
        return String.join(" and ", numbers);
    }

    /** Tries every server that the driver would try: one that is down is worth knowing when another answers. */
    private boolean connect(Map<ServerAddress, InetAddress[]> found) {
        log.begin(Kind.TCP);
        List<String> told = new ArrayList<>();
        String hint = null;
        Socket first = null;
        ServerAddress firstAddress = null;
        double firstMillis = -1;
        for (Map.Entry<ServerAddress, InetAddress[]> server : found.entrySet()) {
            long start = System.nanoTime();
            try {
                Socket socket = open(server.getValue(), server.getKey().port());
                told.add(server.getKey() + (found.size() > 1 ? " accepts" : ""));
                if (first == null) {
                    first = socket;
                    firstAddress = server.getKey();
                    firstMillis = (System.nanoTime() - start) / 1e6;
                } else {
                    socket.close();
                }
            } catch (IOException failure) {
                told.add(server.getKey() + " " + words(failure));
                hint = hint(failure);
            }
        }
        String detail = String.join(", ", told);
        if (first == null || firstAddress == null) {
            log.end(Outcome.FAILED, detail, hint);
            return false;
        }
        log.end(hint == null ? Outcome.OK : Outcome.WARNING, firstMillis, detail, hint);
        try (Socket socket = first) {
            return encrypt(socket, firstAddress);
        } catch (IOException closing) {
            // A probe's socket that cannot be closed is closed by its other end.
            return true;
        }
    }

    /** A name may have several addresses, of which any will do. */
    private Socket open(InetAddress[] addresses, int port) throws IOException {
        IOException last = new UnknownHostException();
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), millisLeft());
                return socket;
            } catch (IOException failure) {
                socket.close();
                last = failure;
            }
        }
        throw last;
    }

    private int millisLeft() {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, (end - System.nanoTime()) / 1_000_000));
    }

    private boolean encrypt(Socket socket, ServerAddress address) {
        log.begin(Kind.TLS);
        try {
            socket.setSoTimeout(millisLeft());
            TlsFacts facts = checks.handshake(socket, address, target);
            if (facts == null) {
                log.forget();
                return true;
            }
            log.learn(known -> known.withTls(facts));
            log.end(millis -> TlsStep.of(facts, null, millis, now));
            return true;
        } catch (SSLException failed) {
            // The driver may get on without TLS, or with other settings: its own attempt says what is true.
            log.forget();
            return true;
        } catch (SocketTimeoutException silent) {
            log.end(Outcome.FAILED, address + " does not answer", HealthHints.silent(Kind.TLS));
            return false;
        } catch (IOException failure) {
            log.end(Outcome.FAILED, words(failure), null);
            return false;
        }
    }

    /** What the other end did, as it is told behind its address. */
    static String words(IOException failure) {
        String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
        if (failure instanceof SocketTimeoutException) {
            return "does not answer";
        }
        if (isUnreachable(failure, message)) {
            return "cannot be reached";
        }
        return message.contains("refused") ? "refused the connection" : message;
    }

    private static String hint(IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return HealthHints.TIMED_OUT;
        }
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        return isUnreachable(failure, message) ? HealthHints.NO_ROUTE : HealthHints.REFUSED;
    }

    private static boolean isUnreachable(IOException failure, String message) {
        return failure instanceof NoRouteToHostException || message.contains("unreachable");
    }
}
