package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.BinaryValue;
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
 * Reads MariaDB and MySQL rows as the server writes them: in the text protocol, Connector/J's {@code getString} gives the
 * server's own spelling, {@code 0000-00-00} and {@code 838:59:59} included, but for the year 0 of a DATETIME, which it
 * writes as the year 1 (4.0: its format counts the years of the era).
 */
final class MariaDbRowReader implements RowReader {
    private static final String YEAR_ONE = "0001-";

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
        for (int i = 0; i < values.length; i++) {
            values[i] = kinds[i] == ColumnKind.BINARY ? binary(i + 1) : text(i + 1, kinds[i]);
        }
        return new Row(values);
    }

    private Value binary(int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? NullValue.NULL : new BinaryValue(bytes);
    }

    private Value text(int column, ColumnKind kind) throws SQLException {
        String text = rows.getString(column);
        if (text == null) {
            return NullValue.NULL;
        }
        if (kind == ColumnKind.TEXT && text.startsWith(YEAR_ONE) && isOfYearZero(column)) {
            return TextValue.of("0000-" + text.substring(YEAR_ONE.length()));
        }
        return switch (kind) {
            case NUMBER -> number(text);
            case JSON -> new JsonValue(TextValue.of(text));
            case BOOLEAN, TEXT, BINARY, DYNAMIC -> TextValue.of(text);
        };
    }

    private boolean isOfYearZero(int column) throws SQLException {
        if (rows.getMetaData().getColumnType(column) != Types.TIMESTAMP) {
            return false;
        }
        try {
            LocalDateTime time = rows.getObject(column, LocalDateTime.class);
            return time != null && time.getYear() == 0;
        } catch (SQLException noDate) {
            // A month or day 0: the driver then gives what the server wrote.
            return false;
        }
    }

    /** Whole numbers of up to 18 digits are kept as such; everything else keeps the server's spelling, ZEROFILL too. */
    private static Value number(String text) {
        int length = text.length();
        int first = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length - first > 18 || length == first || (text.charAt(first) == '0' && length > 1)) {
            return new NumberValue(text);
        }
        long value = 0;
        for (int i = first; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return new NumberValue(text);
            }
            value = value * 10 + digit;
        }
        return new IntegerValue(first == 1 ? -value : value);
    }
}
