package sqlconn.dialect;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Properties;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;
import org.postgresql.ssl.NonValidatingFactory.NonValidatingTM;
import org.postgresql.ssl.WrappedFactory;

/**
 * TLS for pgjdbc (42.7.14) with a client certificate from PEM files in every form that libpq takes. The driver's own factory
 * reads only unencrypted PKCS #8, and needs to be told which kind of key it is. The host's name is checked by the driver
 * in either case. The driver finds this class by its name in the property {@code sslfactory}.
 */
public final class PostgresTls extends WrappedFactory {
    /** The value of {@code sslrootcert} that means what the machine trusts (libpq 16). */
    static final String SYSTEM = "system";

    /**
     * Reads the files that the properties name.
     *
     * @throws GeneralSecurityException when one of them is not what it should be
     * @throws IOException when one of them cannot be read
     */
    public PostgresTls(Properties properties) throws GeneralSecurityException, IOException {
        String password = properties.getProperty("sslpassword");
        KeyManager[] keys = PemFiles.keyManagers(file(properties, "sslcert"), file(properties, "sslkey"), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, trust(properties), null);
        factory = context.getSocketFactory();
    }

    /** Null stands for what Java itself trusts. */
    private static TrustManager @Nullable [] trust(Properties properties) throws GeneralSecurityException, IOException {
        String mode = properties.getProperty("sslmode", "prefer");
        if (!mode.startsWith("verify")) {
            return new TrustManager[] {new NonValidatingTM()};
        }
        String authorities = properties.getProperty("sslrootcert");
        if (authorities == null) {
            throw new FileNotFoundException("sslmode=" + mode + " needs sslrootcert");
        }
        return authorities.equals(SYSTEM) ? null : PemFiles.trustManagers(Path.of(authorities));
    }

    private static Path file(Properties properties, String name) {
        return Path.of(properties.getProperty(name, ""));
    }
}
