package sqlconn;

import org.jspecify.annotations.Nullable;

/** A commit did not commit: the server rolled back instead, or refused. */
public final class CommitException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    public CommitException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public CommitException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.FAILED, message, hint, cause);
    }
}
