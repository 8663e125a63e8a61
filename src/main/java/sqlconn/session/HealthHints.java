package sqlconn.session;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.ServerAddress;
import sqlconn.session.HealthStep.Kind;

/** What is to blame when a connection cannot be made, and what to try. */
final class HealthHints {
    static final String UNKNOWN_NAME = "is the name right, and does this machine reach its name server?";
    static final String REFUSED = "is the server running, and are host and port right?";
    static final String NO_ROUTE = "is this machine on the right network?";
    static final String TIMED_OUT = "neither accepted nor refused: is the host up, or is a firewall in between?";
    static final String FULL_POOL =
            "pool.size in the connection's section allows more; a session that is not needed can be closed";
    static final String UNAVAILABLE = "the server answered, and takes no more connections just now";
    static final String BAD_LOGIN = "the server answered; are user, password and database right?";

    private HealthHints() {}

    /** Which step is to blame for a failure of the driver, as far as its causes tell; else the one given. */
    static Kind blamed(Throwable failure, Kind otherwise) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnknownHostException) {
                return Kind.NAME;
            }
            if (cause instanceof SSLException || cause instanceof CertificateException) {
                return Kind.TLS;
            }
            if (cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || isConnectTimeout(cause)) {
                return Kind.TCP;
            }
        }
        return otherwise;
    }

    /** Java has one class for a connection that was not made in time and for an answer that did not come in time. */
    private static boolean isConnectTimeout(Throwable cause) {
        String message = cause.getMessage();
        return cause instanceof SocketTimeoutException
                && message != null
                && message.toLowerCase(Locale.ROOT).startsWith("connect timed out");
    }

    /** Which server did what, in the words that the probe's own sockets have for it; null when the driver's words say more. */
    static @Nullable String whereTcpEnded(Throwable failure, List<ServerAddress> addresses) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException socket && addresses.size() == 1) {
                return addresses.get(0) + " " + NetworkCheck.words(socket);
            }
        }
        return null;
    }

    /** What to try when a step has failed. */
    static @Nullable String failed(Kind kind) {
        return switch (kind) {
            case NAME -> UNKNOWN_NAME;
            case TCP -> REFUSED;
            case TLS -> "does the server's certificate fit its name, and is its authority trusted here?";
            case LOGIN -> BAD_LOGIN;
            default -> null;
        };
    }

    /** What to try when a step has not ended in time. */
    static @Nullable String silent(Kind kind) {
        return switch (kind) {
            case NAME -> UNKNOWN_NAME;
            case TCP -> TIMED_OUT;
            case TLS, LOGIN ->
                "something accepts connections there and says nothing: is it the right port, and not overloaded?";
            case ROUND_TRIP -> "the server let us in and answers no statement: is it overloaded, or its disk full?";
            default -> null;
        };
    }
}
