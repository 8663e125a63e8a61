package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.Oid;
import org.postgresql.core.TypeInfo;
import org.postgresql.jdbc.PgResultSet;
import sqlconn.result.BinaryValue;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
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
    /** About how many bytes of heap a value takes without its content. */
    private static final int EMPTY_VALUE = 40;

    private final PgResultSet rows;
    private final PortionSize portion;
    private final List<Column> columns;
    private final ColumnKind[] kinds;

    PostgresRowReader(ResultSet rows) throws SQLException {
        this.rows = rows.unwrap(PgResultSet.class);
        this.portion = new PortionSize(rows);
        ResultSetMetaData data = rows.getMetaData();
        int width = data.getColumnCount();
        this.columns = new ArrayList<>(width);
        this.kinds = new ColumnKind[width];
        TypeInfo types =
                rows.getStatement().getConnection().unwrap(BaseConnection.class).getTypeInfo();
        for (int i = 0; i < width; i++) {
            int oid = this.rows.getColumnOID(i + 1);
            kinds[i] = kind(oid);
            // ResultSetMetaData.getColumnTypeName would ask the server's catalog which columns are serial.
            columns.add(new Column(data.getColumnLabel(i + 1), types.getPGType(oid), kinds[i]));
        }
    }

    private static ColumnKind kind(int oid) {
        return switch (oid) {
            case Oid.INT2, Oid.INT4, Oid.INT8, Oid.OID, Oid.NUMERIC, Oid.FLOAT4, Oid.FLOAT8 -> ColumnKind.NUMBER;
            case Oid.BOOL -> ColumnKind.BOOLEAN;
            case Oid.BYTEA -> ColumnKind.BINARY;
            case Oid.JSON, Oid.JSONB -> ColumnKind.JSON;
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
            byte[] bytes = rows.getBytes(i + 1);
            if (bytes == null) {
                values[i] = NullValue.NULL;
            } else {
                values[i] = value(kinds[i], bytes);
                weight += EMPTY_VALUE + bytes.length;
            }
        }
        Row row = new Row(values, weight);
        portion.read(row);
        return row;
    }

    private static Value value(ColumnKind kind, byte[] bytes) {
        return switch (kind) {
            case NUMBER -> new NumberValue(bytes);
            case BOOLEAN -> new BooleanValue(bytes[0] == 't');
            case BINARY -> new BinaryValue(bytes);
            case JSON -> new JsonValue(TextValue.ofUtf8(bytes));
            case TEXT, DYNAMIC -> TextValue.ofUtf8(bytes);
        };
    }
}
