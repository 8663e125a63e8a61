package sqlconn.dialect;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure to set up TLS means, in words that name the certificate and not Java's classes. Java and the drivers bury
 * the reason in a chain of causes.
 *
 * @param message what is wrong
 * @param hint what to try
 */
record TlsFailure(String message, String hint) {
    /**
     * The meaning of a failure, or null when it is about something else.
     *
     * @param authority the argument that names the file with the authority's certificate
     */
    static @Nullable TlsFailure of(Throwable failure, String authority) {
        TlsFailure found = null;
        // The deepest cause knows best: a certificate that has expired also breaks the path to its authority.
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            TlsFailure meaning = meaning(cause, authority);
            found = meaning == null ? found : meaning;
        }
        return found;
    }

    private static @Nullable TlsFailure meaning(Throwable cause, String authority) {
        String text = cause.getMessage() == null ? "" : cause.getMessage();
        if (cause instanceof CertificateExpiredException) {
            return new TlsFailure(
                    "the server's certificate has expired (" + text + ")", "the server needs a new certificate");
        }
        if (cause instanceof CertificateNotYetValidException) {
            return new TlsFailure(
                    "the server's certificate is not valid yet (" + text + ")", "is the clock of this machine right?");
        }
        if (cause instanceof CertPathBuilderException || cause instanceof CertPathValidatorException) {
            return new TlsFailure(
                    "the server's certificate is not signed by a trusted authority",
                    authority + " names a file with the certificate of its authority");
        }
        boolean name = cause instanceof CertificateException
                && (text.startsWith("No subject alternative") || text.startsWith("No name matching"));
        if (name || text.contains("could not be verified by hostnameverifier")) {
            return new TlsFailure(
                    "the server's certificate is for another host name",
                    "connect with the name that is in the certificate");
        }
        int alert = text.indexOf("fatal alert: ");
        if (cause instanceof SSLException && alert >= 0) {
            return new TlsFailure(
                    "the server refused TLS: " + text.substring(alert + "fatal alert: ".length()),
                    "does it demand a client certificate, or another one?");
        }
        if (text.contains("server does not support SSL") || text.contains("ssl not enabled in the server")) {
            return new TlsFailure(
                    "the server has no TLS, which this connection demands", "see docs/connections.md, TLS");
        }
        return null;
    }
}
