package sqlconn;

import org.jspecify.annotations.Nullable;

/**
 * The SQL text itself cannot be read: bytes that are not UTF-8, a NUL, a quote or comment that is never closed. Nothing of
 * the text in question was sent.
 */
public final class InputException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourcePosition position;

    public InputException(String message, @Nullable SourcePosition position, @Nullable String hint) {
        super(ExitCode.FAILED, message, hint, null);
        this.position = position;
    }

    /** Where the text is wrong, when one place can be named. */
    public @Nullable SourcePosition position() {
        return position;
    }
}
