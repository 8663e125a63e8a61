package sqlconn;

import org.jspecify.annotations.Nullable;

/** The database could not be reached, refused us, or the connection was lost. */
public final class ConnectionException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    private final boolean whileConnecting;
    private final boolean passing;

    public ConnectionException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public ConnectionException(String message, @Nullable String hint, @Nullable Throwable cause) {
        this(message, hint, cause, false, false);
    }

    private ConnectionException(
            String message,
            @Nullable String hint,
            @Nullable Throwable cause,
            boolean whileConnecting,
            boolean passing) {
        super(ExitCode.CONNECTION, message, hint, cause);
        this.whileConnecting = whileConnecting;
        this.passing = passing;
    }

    /**
     * There is no connection yet: whichever statement asked for one has nothing to do with it.
     *
     * @param passing whether the same may work a moment later
     */
    public static ConnectionException whileConnecting(
            String message, @Nullable String hint, @Nullable Throwable cause, boolean passing) {
        return new ConnectionException(message, hint, cause, true, passing);
    }

    /** The connection broke; a new one may work. */
    public static ConnectionException lost(String message, @Nullable String hint, @Nullable Throwable cause) {
        return new ConnectionException(message, hint, cause, false, true);
    }

    /** Whether there was no connection yet. */
    public boolean whileConnecting() {
        return whileConnecting;
    }

    /** Whether a new connection, a moment later, may work: nothing of ours was wrong. */
    public boolean passing() {
        return passing;
    }
}
