package sqlconn;

import org.jspecify.annotations.Nullable;

/** A limit that the user set was exceeded, and the work was cancelled and rolled back. */
public final class BudgetException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    public BudgetException(String message, @Nullable String hint) {
        this(message, hint, null);
    }

    public BudgetException(String message, @Nullable String hint, @Nullable Throwable cause) {
        super(ExitCode.BUDGET, message, hint, cause);
    }
}
