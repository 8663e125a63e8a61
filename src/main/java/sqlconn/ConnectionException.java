package sqlconn;

import org.jspecify.annotations.Nullable;

/** The database could not be reached, refused us, or the connection was lost. */
public final class ConnectionException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    private final boolean whileConnecting;

    public ConnectionException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public ConnectionException(String message, @Nullable String hint, @Nullable Throwable cause) {
        this(message, hint, cause, false);
    }

    private ConnectionException(
            String message, @Nullable String hint, @Nullable Throwable cause, boolean whileConnecting) {
        super(ExitCode.CONNECTION, message, hint, cause);
        this.whileConnecting = whileConnecting;
    }

    /** There is no connection yet: whichever statement asked for one has nothing to do with it. */
    public static ConnectionException whileConnecting(
            String message, @Nullable String hint, @Nullable Throwable cause) {
        return new ConnectionException(message, hint, cause, true);
    }

    /** Whether there was no connection yet. */
    public boolean whileConnecting() {
        return whileConnecting;
    }
}
