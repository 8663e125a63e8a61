package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.Column;
import sqlconn.result.NullValue;
import sqlconn.result.Row;
import sqlconn.result.Value;

/** Reads rows through JDBC alone. How each value is read is decided once for each column, from its type. */
final class JdbcRowReader implements RowReader {
    private final ResultSet rows;
    private final List<Column> columns;
    private final JdbcValues.CellReader[] readers;

    JdbcRowReader(ResultSet rows, JdbcValues values) throws SQLException {
        this.rows = rows;
        ResultSetMetaData data = rows.getMetaData();
        int width = data.getColumnCount();
        this.columns = new ArrayList<>(width);
        this.readers = new JdbcValues.CellReader[width];
        for (int i = 0; i < width; i++) {
            String type = data.getColumnTypeName(i + 1) == null ? "" : data.getColumnTypeName(i + 1);
            int jdbcType = data.getColumnType(i + 1);
            readers[i] = values.reader(jdbcType, type);
            columns.add(new Column(data.getColumnLabel(i + 1), type, values.kind(jdbcType, type)));
        }
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    /** A driver's own mistake is the driver's failure, not a bug of the program. */
    @Override
    public @Nullable Row next() throws SQLException {
        try {
            if (!rows.next()) {
                return null;
            }
            Value[] row = new Value[readers.length];
            for (int i = 0; i < row.length; i++) {
                Value value = readers[i].read(rows, i + 1);
                row[i] = value == null ? NullValue.NULL : value;
            }
            return new Row(row);
        } catch (RuntimeException mistake) {
            throw new SQLException("the driver failed to read a row: " + mistake, mistake);
        }
    }
}
