package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import sqlconn.result.ColumnKind;
import sqlconn.result.NumberValue;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/**
 * DuckDB's values in DuckDB's own spelling. The driver's text would make a year 294247 of {@code infinity}, lose what is
 * before Christ, and fail on {@code 24:00:00} (duckdb_jdbc 2.0).
 */
final class DuckDbValues extends JdbcValues {
    private static final LocalDate DATE_INFINITY = LocalDate.ofEpochDay(Integer.MAX_VALUE);
    private static final LocalDate DATE_MINUS_INFINITY = LocalDate.ofEpochDay(-Integer.MAX_VALUE);
    private static final LocalDateTime INFINITY = ofMicros(Long.MAX_VALUE);
    private static final LocalDateTime MINUS_INFINITY = ofMicros(-Long.MAX_VALUE);

    private static LocalDateTime ofMicros(long micros) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(micros, 1_000_000L), (int) Math.floorMod(micros, 1_000_000L) * 1000, ZoneOffset.UTC);
    }

    @Override
    ColumnKind kind(int jdbcType, String typeName) {
        if (typeName.endsWith("]") || typeName.startsWith("MAP(") || typeName.startsWith("STRUCT(")) {
            return ColumnKind.JSON;
        }
        return switch (typeName) {
            case "HUGEINT", "UHUGEINT", "UBIGINT", "BIGNUM" -> ColumnKind.NUMBER;
            // A string of zeros and ones.
            case "BIT" -> ColumnKind.TEXT;
            default -> super.kind(jdbcType, typeName);
        };
    }

    @Override
    CellReader reader(int jdbcType, String typeName) {
        if (jdbcType == Types.TIMESTAMP) {
            return DuckDbValues::timestamp;
        }
        return switch (typeName) {
            case "BIGNUM" -> DuckDbValues::digits;
            case "DATE", "TIMESTAMP WITH TIME ZONE", "TIME WITH TIME ZONE" -> this::temporal;
            case "TIME", "TIME_NS" -> this::time;
            default -> typeName.startsWith("UNION(") ? this::union : super.reader(jdbcType, typeName);
        };
    }

    private static @Nullable Value digits(ResultSet rows, int column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? null : new NumberValue(text);
    }

    private static @Nullable Value timestamp(ResultSet rows, int column) throws SQLException {
        LocalDateTime value = rows.getObject(column, LocalDateTime.class);
        return value == null ? null : TextValue.of(text(value));
    }

    private @Nullable Value temporal(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        return value == null ? null : TextValue.of(nestedText(value));
    }

    /** The one time of day that Java's class cannot hold is 24:00:00. */
    private @Nullable Value time(ResultSet rows, int column) throws SQLException {
        try {
            return temporal(rows, column);
        } catch (DateTimeException midnight) {
            return TextValue.of("24:00:00");
        }
    }

    /** A union gives the object of the member that it holds. */
    private @Nullable Value union(ResultSet rows, int column) throws SQLException {
        Object member = rows.getObject(column);
        Value scalar = member == null ? null : scalar(member);
        return member == null || scalar != null ? scalar : TextValue.of(nestedText(member));
    }

    @Override
    String nestedText(Object object) {
        if (object instanceof LocalDate date) {
            return text(date);
        }
        if (object instanceof LocalDateTime dateTime) {
            return text(dateTime);
        }
        if (object instanceof Timestamp timestamp) {
            return text(timestamp.toLocalDateTime());
        }
        if (object instanceof LocalTime time) {
            return text(time);
        }
        if (object instanceof OffsetTime time) {
            return text(time.toLocalTime()) + text(time.getOffset());
        }
        if (object instanceof OffsetDateTime instant) {
            LocalDateTime utc = instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime();
            boolean infinite = utc.equals(INFINITY) || utc.equals(MINUS_INFINITY);
            return infinite ? text(utc) : text(instant.toLocalDateTime()) + text(instant.getOffset());
        }
        return super.nestedText(object);
    }

    /** The driver's class for structures knows their names, which JDBC's interface does not. */
    @Override
    @Nullable
    Object parts(Object object) throws SQLException {
        if (object instanceof Struct struct) {
            try {
                Object map = struct.getClass().getMethod("getMap").invoke(struct);
                return map == null ? struct.getAttributes() : map;
            } catch (ReflectiveOperationException otherDriver) {
                return struct.getAttributes();
            }
        }
        return super.parts(object);
    }

    private static String text(LocalDate date) {
        if (date.equals(DATE_INFINITY)) {
            return "infinity";
        }
        return date.equals(DATE_MINUS_INFINITY) ? "-infinity" : day(date);
    }

    private static String text(LocalDateTime dateTime) {
        if (dateTime.equals(INFINITY)) {
            return "infinity";
        }
        return dateTime.equals(MINUS_INFINITY)
                ? "-infinity"
                : day(dateTime.toLocalDate()) + " " + text(dateTime.toLocalTime());
    }

    private static String day(LocalDate date) {
        int year = date.getYear();
        String text = padded(year > 0 ? year : 1 - year, 4) + "-" + padded(date.getMonthValue(), 2) + "-"
                + padded(date.getDayOfMonth(), 2);
        return year > 0 ? text : text + " (BC)";
    }

    private static String text(LocalTime time) {
        String seconds =
                padded(time.getHour(), 2) + ":" + padded(time.getMinute(), 2) + ":" + padded(time.getSecond(), 2);
        if (time.getNano() == 0) {
            return seconds;
        }
        String fraction = padded(time.getNano(), 9);
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return seconds + "." + fraction.substring(0, end);
    }

    private static String text(ZoneOffset offset) {
        String id = offset.equals(ZoneOffset.UTC) ? "+00" : offset.getId();
        return id.endsWith(":00") && id.length() == 6 ? id.substring(0, 3) : id;
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return digits.length() >= width ? digits : "0".repeat(width - digits.length()) + digits;
    }
}
