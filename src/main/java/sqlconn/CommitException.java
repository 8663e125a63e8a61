package sqlconn;

import org.jspecify.annotations.Nullable;

/** A commit did not commit: the server rolled back instead, or refused. */
public final class CommitException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    private final boolean declined;

    public CommitException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public CommitException(String message, @Nullable String hint, @Nullable Throwable cause) {
        this(message, hint, cause, false);
    }

    private CommitException(String message, @Nullable String hint, @Nullable Throwable cause, boolean declined) {
        super(ExitCode.FAILED, message, hint, cause);
        this.declined = declined;
    }

    /** A person was asked, and did not agree. */
    public static CommitException declined(String message) {
        return new CommitException(message, null, null, true);
    }

    /** Whether a person did not agree, who needs not be told that something went wrong. */
    public boolean isDeclined() {
        return declined;
    }
}
