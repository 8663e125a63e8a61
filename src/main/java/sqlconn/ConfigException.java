package sqlconn;

import org.jspecify.annotations.Nullable;

/** A secrets file, or a connection in it, is missing, unreadable or invalid. The message never repeats a value. */
public final class ConfigException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable SourcePosition position;

    public ConfigException(String message, @Nullable SourcePosition position, @Nullable String hint) {
        this(message, position, hint, null);
    }

    public ConfigException(
            String message, @Nullable SourcePosition position, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.CONFIG, message, hint, cause);
        this.position = position;
    }

    /** The line of the file that is wrong, when one can be named. */
    public @Nullable SourcePosition position() {
        return position;
    }
}
