package sqlconn.dialect;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.Column;
import sqlconn.result.Row;

/** Reads the rows of one JDBC result set, in order. Used by one thread at a time. */
public interface RowReader {
    /** The columns. */
    List<Column> columns();

    /**
     * The next row, or null after the last.
     *
     * @throws SQLException when the server or the driver fails
     */
    @Nullable
    Row next() throws SQLException;
}
