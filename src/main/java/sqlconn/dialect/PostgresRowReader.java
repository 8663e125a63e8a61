package sqlconn.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.BinaryValue;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.JsonValue;
import sqlconn.result.NullValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/**
 * Reads PostgreSQL rows as the server writes them. With text transfer, pgjdbc's {@code getBytes} hands over the bytes of
 * the message without decoding them, for every type but bytea (PgResultSet#getBytes, 42.7).
 */
final class PostgresRowReader implements RowReader {
    private final ResultSet rows;
    private final PortionSize portion;
    private final List<Column> columns;
    private final ColumnKind[] kinds;
    private final boolean[] wholeNumber;

    PostgresRowReader(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.portion = new PortionSize(rows);
        ResultSetMetaData data = rows.getMetaData();
        int width = data.getColumnCount();
        this.columns = new ArrayList<>(width);
        this.kinds = new ColumnKind[width];
        this.wholeNumber = new boolean[width];
        for (int i = 0; i < width; i++) {
            String type = data.getColumnTypeName(i + 1);
            kinds[i] = kind(type);
            wholeNumber[i] = isWhole(type);
            columns.add(new Column(data.getColumnLabel(i + 1), type, kinds[i]));
        }
    }

    private static boolean isWhole(String type) {
        return switch (type) {
            case "int2", "int4", "int8", "oid", "serial", "bigserial", "smallserial" -> true;
            default -> false;
        };
    }

    private static ColumnKind kind(String type) {
        return switch (type) {
            case "int2", "int4", "int8", "oid", "serial", "bigserial", "smallserial", "numeric", "float4", "float8" ->
                ColumnKind.NUMBER;
            case "bool" -> ColumnKind.BOOLEAN;
            case "bytea" -> ColumnKind.BINARY;
            case "json", "jsonb" -> ColumnKind.JSON;
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
        for (int i = 0; i < values.length; i++) {
            byte[] bytes = rows.getBytes(i + 1);
            values[i] = bytes == null ? NullValue.NULL : value(i, bytes);
        }
        Row row = new Row(values);
        portion.read(row);
        return row;
    }

    private Value value(int column, byte[] bytes) {
        return switch (kinds[column]) {
            case NUMBER ->
                wholeNumber[column]
                        ? new IntegerValue(parseWhole(bytes))
                        : new NumberValue(new String(bytes, StandardCharsets.ISO_8859_1));
            case BOOLEAN -> new BooleanValue(bytes[0] == 't');
            case BINARY -> new BinaryValue(bytes);
            case JSON -> new JsonValue(TextValue.ofUtf8(bytes));
            case TEXT, DYNAMIC -> TextValue.ofUtf8(bytes);
        };
    }

    /** Digits with an optional minus, as the server writes whole numbers of at most 64 bits. */
    private static long parseWhole(byte[] digits) {
        boolean negative = digits[0] == '-';
        long value = 0;
        for (int i = negative ? 1 : 0; i < digits.length; i++) {
            value = value * 10 - (digits[i] - '0');
        }
        return negative ? value : -value;
    }
}
