package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.BinaryValue;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.NullValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/** Reads rows by JDBC type, as text where the type is no plain one. */
final class GenericRowReader implements RowReader {
    private final ResultSet rows;
    private final List<Column> columns;

    GenericRowReader(ResultSet rows) throws SQLException {
        this.rows = rows;
        ResultSetMetaData data = rows.getMetaData();
        int width = data.getColumnCount();
        this.columns = new ArrayList<>(width);
        for (int i = 1; i <= width; i++) {
            columns.add(new Column(data.getColumnLabel(i), data.getColumnTypeName(i), kind(data.getColumnType(i))));
        }
    }

    private static ColumnKind kind(int jdbcType) {
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
            case Types.BOOLEAN -> ColumnKind.BOOLEAN;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ColumnKind.BINARY;
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
        Value[] values = new Value[columns.size()];
        for (int i = 0; i < values.length; i++) {
            Value value = read(i + 1, columns.get(i).kind());
            values[i] = rows.wasNull() ? NullValue.NULL : value;
        }
        return new Row(values);
    }

    private Value read(int column, ColumnKind kind) throws SQLException {
        if (kind == ColumnKind.BOOLEAN) {
            return new BooleanValue(rows.getBoolean(column));
        }
        if (kind == ColumnKind.BINARY) {
            byte[] bytes = rows.getBytes(column);
            return bytes == null ? NullValue.NULL : new BinaryValue(bytes);
        }
        String text = rows.getString(column);
        if (text == null) {
            return NullValue.NULL;
        }
        return kind == ColumnKind.NUMBER ? new NumberValue(text) : TextValue.of(text);
    }
}
