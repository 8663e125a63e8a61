package sqlconn.dialect;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a connection is encrypted, and the certificate that the server showed.
 *
 * @param protocol such as {@code TLSv1.3}; empty when it is not encrypted
 * @param cipher the cipher suite; empty when it is not encrypted
 * @param subject whom the certificate is for, or null when it was not seen
 * @param expires when the certificate ends, or null when that is not known
 */
public record TlsFacts(
        String protocol,
        String cipher,
        @Nullable String subject,
        @Nullable Instant expires) {
    /** No encryption. */
    public static final TlsFacts NONE = new TlsFacts("", "", null, null);

    /** Whether there is any encryption. */
    public boolean encrypted() {
        return !protocol.isEmpty();
    }
}
