package sqlconn;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong, told in the user's terms. The message says what failed and why, without secrets; the
 * {@linkplain #hint() hint} says what to try next.
 */
public abstract sealed class SqlconnException extends RuntimeException
        permits UsageException,
                ConfigException,
                ConnectionException,
                StatementException,
                CommitException,
                BudgetException,
                UnknownOutcomeException,
                InputException,
                OutputException,
                InterruptException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final @Nullable String hint;

    SqlconnException(ExitCode exitCode, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
        this.hint = hint;
    }

    /** What failed and why. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** The code that a run ends with when this was its first failure. */
    public ExitCode exitCode() {
        return exitCode;
    }

    /** What the user may try next: one sentence, or nothing where no advice is better than a guess. */
    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }
}
