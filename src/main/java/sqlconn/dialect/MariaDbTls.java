package sqlconn.dialect;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;
import org.mariadb.jdbc.export.ExceptionFactory;
import org.mariadb.jdbc.export.SslMode;
import org.mariadb.jdbc.plugin.TlsSocketPlugin;
import org.mariadb.jdbc.plugin.tls.main.DefaultTlsSocketPlugin;

/**
 * What MariaDB Connector/J (4.0) cannot do by itself: use TLS when the server offers it, whatever its certificate, and show a
 * client certificate from PEM files. The driver finds it by the property {@code tlsSocketType}, as a service.
 */
public final class MariaDbTls implements TlsSocketPlugin {
    /** The value of {@code tlsSocketType} that means this. */
    static final String TYPE = "sqlconn";

    /** The property with the client certificate's file; the driver passes on properties that it does not know. */
    static final String CERTIFICATE = "clientCertificate";

    /** The property with the client key's file. */
    static final String KEY = "clientKey";

    private final TlsSocketPlugin drivers = new DefaultTlsSocketPlugin();

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public TrustManager[] getTrustManager(Configuration conf, ExceptionFactory exceptions, HostAddress host)
            throws SQLException {
        // In this mode nobody has asked for TLS: it is better than none, and proves nothing.
        return conf.sslMode() == SslMode.ALLOW
                ? new TrustManager[] {new AnyCertificate()}
                : drivers.getTrustManager(conf, exceptions, host);
    }

    @Override
    public KeyManager[] getKeyManager(Configuration conf, ExceptionFactory exceptions) throws SQLException {
        String certificate = conf.nonMappedOptions().getProperty(CERTIFICATE);
        String key = conf.nonMappedOptions().getProperty(KEY);
        if (certificate == null || key == null) {
            return drivers.getKeyManager(conf, exceptions);
        }
        try {
            return PemFiles.keyManagers(Path.of(certificate), Path.of(key), null);
        } catch (GeneralSecurityException | IOException e) {
            throw exceptions.create("the client certificate cannot be used: " + e.getMessage(), "08000", e);
        }
    }

    /** Takes every certificate. It extends the class that also checks names, so that Java's own check is not put around it. */
    private static final class AnyCertificate extends X509ExtendedTrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // any will do
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // any will do
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // any will do
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            throw new UnsupportedOperationException("a client has no clients");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            checkClientTrusted(chain, type);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            checkClientTrusted(chain, type);
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
