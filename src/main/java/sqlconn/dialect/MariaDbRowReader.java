package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.BinaryValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.JsonValue;
import sqlconn.result.NullValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/** Reads MariaDB and MySQL rows as the server writes them, with {@link MariaDbCellCodec}. */
final class MariaDbRowReader implements RowReader {
    /** About how many bytes of heap a value takes without its content. */
    private static final int EMPTY_VALUE = 40;

    private final ResultSet rows;
    private final List<Column> columns;
    private final ColumnKind[] kinds;

    MariaDbRowReader(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData data = rows.getMetaData();
        int width = data.getColumnCount();
        this.columns = new ArrayList<>(width);
        this.kinds = new ColumnKind[width];
        for (int i = 0; i < width; i++) {
            String type = data.getColumnTypeName(i + 1);
            kinds[i] = kind(data.getColumnType(i + 1), type);
            columns.add(new Column(data.getColumnLabel(i + 1), type, kinds[i]));
        }
    }

    private static ColumnKind kind(int jdbcType, String type) {
        if (type.equals("JSON")) {
            return ColumnKind.JSON;
        }
        return switch (jdbcType) {
            case Types.TINYINT,
                    Types.SMALLINT,
                    Types.INTEGER,
                    Types.BIGINT,
                    Types.DECIMAL,
                    Types.NUMERIC,
                    Types.REAL,
                    Types.FLOAT,
                    Types.DOUBLE -> ColumnKind.NUMBER;
            case Types.BIT, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ColumnKind.BINARY;
            default -> ColumnKind.TEXT;
        };
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws SQLException {
        if (!rows.next()) {
            return null;
        }
        Value[] values = new Value[kinds.length];
        int weight = Row.emptyWeight(values.length);
        for (int i = 0; i < values.length; i++) {
            byte[] bytes = rows.getObject(i + 1, byte[].class);
            if (bytes == null) {
                values[i] = NullValue.NULL;
            } else {
                values[i] = value(kinds[i], bytes);
                weight += EMPTY_VALUE + bytes.length;
            }
        }
        return new Row(values, weight);
    }

    private static Value value(ColumnKind kind, byte[] bytes) {
        return switch (kind) {
            case NUMBER -> new NumberValue(bytes);
            case BINARY -> new BinaryValue(bytes);
            case JSON -> new JsonValue(TextValue.ofUtf8(bytes));
            case BOOLEAN, TEXT, DYNAMIC -> TextValue.ofUtf8(bytes);
        };
    }
}
