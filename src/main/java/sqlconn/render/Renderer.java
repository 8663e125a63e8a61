package sqlconn.render;

import java.io.IOException;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.Row;

/**
 * Writes one result set: {@link #begin}, {@link #row} for each row, {@link #end}. Made by {@link OutputFormat#open}; used
 * by one thread at a time. What it holds does not grow with the number of rows.
 */
public interface Renderer extends AutoCloseable {
    /**
     * Starts the result.
     *
     * @throws IOException when the output fails
     */
    void begin(List<Column> columns) throws IOException;

    /**
     * Takes the next row, which has a value for each column. It is written at once or, in a format that looks ahead, later.
     *
     * @throws IOException when the output fails, now or at an earlier row
     */
    void row(Row row) throws IOException;

    /**
     * Shows every row that was taken so far and flushes the output. To be called when the database lets us wait, so that a
     * slow statement shows what it has. A format that looks ahead then has less to measure its columns by.
     *
     * @throws IOException when the output fails
     */
    void flush() throws IOException;

    /**
     * Ends the result. Buffers of the output may still hold the last bytes: its owner flushes it.
     *
     * @param rowCount how many rows were taken
     * @param how why there are no more
     * @throws IOException when the output fails
     */
    void end(long rowCount, RowsEnd how) throws IOException;

    /** Lets go of what the renderer holds, ended or not. Never closes the output. */
    @Override
    default void close() throws IOException {}
}
