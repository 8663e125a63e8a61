package sqlconn;

import org.jspecify.annotations.Nullable;

/** The database refused a statement, or failed while running it. */
public final class StatementException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String sqlState;
    private final @Nullable String detail;
    private final int statementOffset;

    /**
     * @param message the server's own text, without the statement
     * @param sqlState the five characters of the standard, or the vendor's code where the driver gives no state
     * @param detail further lines that the server gave, such as PostgreSQL's DETAIL
     * @param statementOffset where in the statement the server sees the fault: a UTF-16 offset from 0, or -1
     */
    public StatementException(
            String message,
            @Nullable String sqlState,
            @Nullable String detail,
            int statementOffset,
            @Nullable String hint,
            @Nullable Throwable cause) {
        super(ExitCode.FAILED, message, hint, cause);
        this.sqlState = sqlState;
        this.detail = detail;
        this.statementOffset = statementOffset;
    }

    /** The same failure, seen at another offset. */
    public StatementException at(int offset) {
        StatementException moved = new StatementException(
                String.valueOf(getMessage()), sqlState, detail, offset, hint().orElse(null), getCause());
        moved.setStackTrace(getStackTrace());
        return moved;
    }

    /** SQLSTATE or the vendor's own code, when there is one. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /** What the server added to its message, when it did. */
    public @Nullable String detail() {
        return detail;
    }

    /** UTF-16 offset into the statement's text, from 0, or -1 when the server did not say. */
    public int statementOffset() {
        return statementOffset;
    }
}
