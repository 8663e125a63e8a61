package sqlconn;

import org.jspecify.annotations.Nullable;

/** The connection was lost while COMMIT was under way: the work may or may not be committed. */
public final class UnknownOutcomeException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    public UnknownOutcomeException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public UnknownOutcomeException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.UNKNOWN_OUTCOME, message, hint, cause);
    }
}
