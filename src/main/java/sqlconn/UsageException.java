package sqlconn;

import org.jspecify.annotations.Nullable;

/** The command line, or a dot-command, is not one that the program understands. */
public final class UsageException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public UsageException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.USAGE, message, hint, cause);
    }
}
