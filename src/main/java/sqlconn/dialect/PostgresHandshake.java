package sqlconn.dialect;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The beginning of an encrypted connection to PostgreSQL, up to where the certificate has been seen (protocol 3.0,
 * SSLRequest). The driver does not give its own socket away.
 */
final class PostgresHandshake {
    /** The length 8 and the number 80877103. */
    private static final byte[] SSL_REQUEST = {0, 0, 0, 8, 0x04, (byte) 0xD2, 0x16, 0x2F};

    private PostgresHandshake() {}

    /** @param direct whether the server is to begin TLS without being asked (PostgreSQL 17) */
    static TlsFacts shake(Socket socket, ServerAddress address, boolean direct) throws IOException {
        if (!direct) {
            socket.getOutputStream().write(SSL_REQUEST);
            int answer = socket.getInputStream().read();
            if (answer == 'N') {
                return TlsFacts.NONE;
            }
            if (answer < 0) {
                throw new EOFException("the server closed the connection when it was asked for TLS");
            }
            if (answer != 'S') {
                throw new IOException("what answers there does not speak PostgreSQL's protocol");
            }
        }
        SSLSocket secured =
                (SSLSocket) context().getSocketFactory().createSocket(socket, address.host(), address.port(), false);
        secured.setUseClientMode(true);
        SSLParameters parameters = secured.getSSLParameters();
        if (direct) {
            parameters.setApplicationProtocols(new String[] {"postgresql"});
        }
        if (!address.isNumeric()) {
            nameServer(parameters, address.host());
        }
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return facts(secured.getSession());
    }

    /** A server may have several certificates, and chooses by this name. */
    private static void nameServer(SSLParameters parameters, String host) {
        try {
            parameters.setServerNames(List.of(new SNIHostName(host)));
        } catch (IllegalArgumentException noHostName) {
            // It goes without, as it would with the driver.
            return;
        }
    }

    private static TlsFacts facts(SSLSession session) throws SSLException {
        Certificate[] chain = session.getPeerCertificates();
        X509Certificate own = chain.length > 0 && chain[0] instanceof X509Certificate x509 ? x509 : null;
        return new TlsFacts(
                session.getProtocol(),
                session.getCipherSuite(),
                own == null ? null : own.getSubjectX500Principal().getName(),
                own == null ? null : own.getNotAfter().toInstant());
    }

    private static SSLContext context() throws IOException {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Onlooker()}, new SecureRandom());
            return context;
        } catch (GeneralSecurityException noTls) {
            throw new IOException("this Java has no TLS: " + noTls.getMessage(), noTls);
        }
    }

    /** Lets every certificate pass: nothing is sent on such a connection, and the driver does its own check. */
    private static final class Onlooker extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
