package sqlconn.result;

import org.jspecify.annotations.Nullable;

/**
 * Rows, one after the other, read from the server as they are asked for. A cursor is used by one thread and closed by
 * whoever asked for it; closing before the end stops the statement.
 */
public interface RowCursor extends AutoCloseable {
    /**
     * The next row, or null after the last.
     *
     * @throws sqlconn.SqlconnException when the server fails while the rows are being read
     */
    @Nullable
    Row next();

    /**
     * Whether {@link #next()} can answer soon; if not, what was formatted so far should be shown.
     *
     * @param millis how long to wait for the database before the answer is no
     */
    boolean ready(int millis);

    @Override
    void close();
}
