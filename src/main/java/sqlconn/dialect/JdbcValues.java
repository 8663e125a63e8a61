package sqlconn.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Array;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.result.BinaryValue;
import sqlconn.result.BooleanValue;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.RealValue;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/**
 * How values come out of a JDBC driver with nothing lost. Numbers, truth values, bytes and arrays come as the driver's own
 * objects. All else comes as the driver's text: JDBC's classes for dates and times drop zones, fractions, years before
 * Christ and days of the old calendar (H2 2.5's {@code getObject} makes 1500-02-19 of 1500-02-28).
 */
class JdbcValues {
    /** How the values of one column are read. */
    interface CellReader {
        /** The value of the current row, or null for NULL. */
        @Nullable
        Value read(ResultSet rows, int column) throws SQLException;
    }

    /** What to expect of a column of this type. */
    ColumnKind kind(int jdbcType, String typeName) {
        if (isJson(typeName)) {
            return ColumnKind.JSON;
        }
        if (typeName.equalsIgnoreCase("uuid")) {
            // H2 and HSQLDB call it binary.
            return ColumnKind.TEXT;
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
            case Types.BOOLEAN -> ColumnKind.BOOLEAN;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> ColumnKind.BINARY;
            case Types.ARRAY, Types.STRUCT -> ColumnKind.JSON;
            default -> ColumnKind.TEXT;
        };
    }

    /** How a column of this type is read. */
    CellReader reader(int jdbcType, String typeName) {
        if (isJson(typeName)) {
            return JdbcValues::json;
        }
        return switch (kind(jdbcType, typeName)) {
            case NUMBER, BOOLEAN, JSON -> this::object;
            case BINARY -> JdbcValues::bytes;
            // A bit is a truth value to some drivers, and a string of bits to others.
            case TEXT, DYNAMIC -> jdbcType == Types.BIT ? this::object : JdbcValues::text;
        };
    }

    static boolean isJson(String typeName) {
        return typeName.equalsIgnoreCase("json") || typeName.equalsIgnoreCase("jsonb");
    }

    static @Nullable Value text(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : TextValue.of(text);
    }

    static @Nullable Value json(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : new JsonValue(TextValue.of(text));
    }

    static @Nullable Value bytes(ResultSet rows, int column) throws SQLException {
        byte[] bytes = rows.getBytes(column);
        return bytes == null ? null : new BinaryValue(bytes);
    }

    /** The value of the object that the driver makes; an object of a class that says nothing is asked for as text. */
    final @Nullable Value object(ResultSet rows, int column) throws SQLException {
        Object object = rows.getObject(column);
        if (object == null) {
            return null;
        }
        Value scalar = scalar(object);
        if (scalar != null) {
            return scalar;
        }
        if (parts(object) != null) {
            return new JsonValue(TextValue.of(new NestedValues(this).json(object)));
        }
        return text(rows, column);
    }

    /** The value of a number, a truth value, text or bytes; null for an object of another kind. */
    static @Nullable Value scalar(Object object) throws SQLException {
        if (object instanceof Long || object instanceof Integer || object instanceof Short || object instanceof Byte) {
            return new IntegerValue(((Number) object).longValue());
        }
        if (object instanceof BigDecimal decimal) {
            return new NumberValue(decimal.toPlainString());
        }
        if (object instanceof BigInteger integer) {
            return integer.bitLength() < Long.SIZE
                    ? new IntegerValue(integer.longValue())
                    : new NumberValue(integer.toString());
        }
        if (object instanceof Double real) {
            return new RealValue(real);
        }
        if (object instanceof Float real) {
            // The double that is written with the digits of the float: widened, 0.1 would read 0.10000000149011612.
            return new RealValue(Double.parseDouble(real.toString()));
        }
        if (object instanceof Boolean bool) {
            return new BooleanValue(bool);
        }
        if (object instanceof String text) {
            return TextValue.of(text);
        }
        if (object instanceof byte[] bytes) {
            return new BinaryValue(bytes);
        }
        if (object instanceof Blob blob) {
            long length = blob.length();
            return new BinaryValue(length == 0 ? new byte[0] : blob.getBytes(1, Math.toIntExact(length)));
        }
        return null;
    }

    /** The text of an object of another kind inside an array or a structure. */
    String nestedText(Object object) {
        return object.toString();
    }

    /**
     * What an array, a map or a structure holds: a map where the parts have names, otherwise a list or a Java array; null for
     * an object that has no parts.
     */
    @Nullable
    Object parts(Object object) throws SQLException {
        if (object instanceof Array array) {
            return array.getArray();
        }
        if (object instanceof Struct struct) {
            return struct.getAttributes();
        }
        boolean java = object instanceof Map
                || object instanceof List
                || object.getClass().isArray();
        return java && !(object instanceof byte[]) ? object : null;
    }
}
