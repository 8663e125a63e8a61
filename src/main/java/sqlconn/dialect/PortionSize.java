package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import sqlconn.result.Row;

/**
 * How many rows a driver fetches at a time: few at first, and then as many as fit into some megabytes. A fixed number would
 * cost a round trip for each handful of small rows, or run out of memory on large ones.
 */
final class PortionSize {
    /** The first portion, before anything is known about the rows. */
    static final int FIRST = 32;

    private static final int LARGEST = 20_000;
    private static final long BYTES = 4 * 1024 * 1024;

    private final ResultSet rows;
    private int size = FIRST;
    private int count;
    private long bytes;

    PortionSize(ResultSet rows) {
        this.rows = rows;
    }

    /** A row was read; with the last of a portion the size of the next is chosen. */
    void read(Row row) throws SQLException {
        count++;
        bytes += row.weight();
        if (count == size) {
            long fitting = BYTES / Math.max(1, bytes / count);
            size = (int) Math.max(1, Math.min(LARGEST, Math.min(fitting, size * 16L)));
            rows.setFetchSize(size);
            count = 0;
            bytes = 0;
        }
    }
}
