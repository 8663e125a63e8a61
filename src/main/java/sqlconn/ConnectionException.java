package sqlconn;

import org.jspecify.annotations.Nullable;

/** The database could not be reached, refused us, or the connection was lost. */
public final class ConnectionException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    public ConnectionException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public ConnectionException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.CONNECTION, message, hint, cause);
    }
}
