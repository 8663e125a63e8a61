package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sqlite.core.CoreStatement;
import org.sqlite.core.DB;
import org.sqlite.core.SafeStmtPtr;
import sqlconn.result.BinaryValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.NullValue;
import sqlconn.result.RealValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/**
 * Reads SQLite rows by the storage class of each value, straight from the driver's statement handle: one lock for a row
 * instead of two for a value, text as the bytes that are stored. The JDBC getters would convert: {@code getString} gives
 * {@code 0.3} for {@code 0.1 + 0.2} and replaces bytes that are not UTF-8 (seen with sqlite-jdbc 3.46 and 3.54).
 */
final class SqliteRowReader implements RowReader, SafeStmtPtr.SafePtrFunction<Value[], SQLException> {
    private static final int SQLITE_INTEGER = 1;
    private static final int SQLITE_FLOAT = 2;
    private static final int SQLITE_TEXT = 3;
    private static final int SQLITE_BLOB = 4;
    private static final byte[] EMPTY = {};
    private static final int SMALL_FROM = -128;
    private static final IntegerValue[] SMALL = smallIntegers();

    private final ResultSet rows;
    private final SafeStmtPtr pointer;
    private final List<Column> columns;
    private final int width;
    private @Nullable Boolean storesUtf8;

    SqliteRowReader(ResultSet rows) throws SQLException {
        this.rows = rows;
        this.pointer = rows.getStatement().unwrap(CoreStatement.class).pointer;
        this.columns = describe(rows.getMetaData());
        this.width = columns.size();
    }

    /** Names and declared types only: asking for the JDBC type of a column would look at the first row's value. */
    private static List<Column> describe(ResultSetMetaData data) throws SQLException {
        int count = data.getColumnCount();
        List<Column> columns = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            columns.add(new Column(data.getColumnLabel(i), "", ColumnKind.DYNAMIC));
        }
        return columns;
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public @Nullable Row next() throws SQLException {
        return rows.next() ? new Row(pointer.safeRun(this)) : null;
    }

    /** Called by the driver with its lock held. */
    @Override
    public Value[] run(DB db, long statement) throws SQLException {
        Value[] values = new Value[width];
        for (int i = 0; i < width; i++) {
            values[i] = read(db, statement, i);
        }
        return values;
    }

    private Value read(DB db, long statement, int column) throws SQLException {
        return switch (db.column_type(statement, column)) {
            case SQLITE_INTEGER -> integer(db.column_long(statement, column));
            case SQLITE_FLOAT -> new RealValue(db.column_double(statement, column));
            case SQLITE_TEXT -> text(db, statement, column);
            case SQLITE_BLOB -> blob(db, statement, column);
            default -> NullValue.NULL;
        };
    }

    /** The driver gives null for a blob of no bytes. */
    private static Value blob(DB db, long statement, int column) throws SQLException {
        byte[] bytes = db.column_blob(statement, column);
        return new BinaryValue(bytes == null ? EMPTY : bytes);
    }

    private Value text(DB db, long statement, int column) throws SQLException {
        if (storesUtf8 == null) {
            storesUtf8 = Queries.firstText(rows.getStatement().getConnection(), "PRAGMA encoding")
                    .equals("UTF-8");
        }
        if (storesUtf8) {
            // Of a text value, sqlite3_column_blob gives the stored bytes without a conversion, and null for no bytes.
            byte[] bytes = db.column_blob(statement, column);
            return TextValue.ofUtf8(bytes == null ? EMPTY : bytes);
        }
        String text = db.column_text(statement, column);
        return TextValue.of(text == null ? "" : text);
    }

    private static IntegerValue integer(long value) {
        return value >= SMALL_FROM && value < SMALL_FROM + SMALL.length
                ? SMALL[(int) value - SMALL_FROM]
                : new IntegerValue(value);
    }

    private static IntegerValue[] smallIntegers() {
        IntegerValue[] values = new IntegerValue[1152];
        for (int i = 0; i < values.length; i++) {
            values[i] = new IntegerValue(SMALL_FROM + i);
        }
        return values;
    }
}
