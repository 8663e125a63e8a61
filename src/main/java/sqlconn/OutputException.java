package sqlconn;

import org.jspecify.annotations.Nullable;

/** The output could not be written: a full disk, a missing folder, a device that failed. */
public final class OutputException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    public OutputException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public OutputException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.FAILED, message, hint, cause);
    }
}
