package sqlconn.testing;

import java.nio.file.Path;

/**
 * A certificate and its private key, as PEM files that servers and clients read.
 *
 * @param certificate the certificate; behind it that of its authority, unless it is its own
 * @param key the private key, readable by its owner only, as PostgreSQL demands
 */
public record TestCertificate(Path certificate, Path key) {

    /** A certificate for {@code localhost} and 127.0.0.1 that is its own authority; takes about half a second. */
    public static TestCertificate create(Path folder) {
        return new TestAuthority(folder).selfSigned("san=dns:localhost,ip:127.0.0.1");
    }
}
