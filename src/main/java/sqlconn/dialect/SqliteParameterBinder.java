package sqlconn.dialect;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import sqlconn.UsageException;
import sqlconn.sql.Placeholder;

/**
 * SQLite infers nothing: a value brings its own type, and {@code 1 = '1'} is false. So a plain text becomes a number if it
 * is spelt exactly as SQLite would spell that number: {@code 5} and {@code 1.5} do, {@code 007} and {@code 1.50} do not. A
 * column of a text type turns such a number into the same text again (sqlite.org/datatype3.html, 3), so that no digit is
 * lost either way.
 */
final class SqliteParameterBinder extends ParameterBinder {
    /** How many digits of a REAL SQLite prints. */
    private static final int REAL_DIGITS = 15;

    private static final BigDecimal SMALLEST_WITHOUT_EXPONENT = new BigDecimal("0.0001");

    @Override
    void plain(PreparedStatement statement, int index, String text) throws SQLException {
        if (isSpeltAsInteger(text)) {
            statement.setLong(index, Long.parseLong(text));
        } else if (isSpeltAsReal(text)) {
            statement.setDouble(index, Double.parseDouble(text));
        } else {
            super.plain(statement, index, text);
        }
    }

    @Override
    void number(PreparedStatement statement, int index, Placeholder placeholder, BigDecimal number)
            throws SQLException {
        if (isWhole(number) && number.unscaledValue().bitLength() < Long.SIZE) {
            statement.setLong(index, number.longValueExact());
            return;
        }
        double real = number.doubleValue();
        if (Double.isInfinite(real) || new BigDecimal(Double.toString(real)).compareTo(number) != 0) {
            throw new UsageException(
                    "SQLite has no number that holds " + number + " exactly",
                    "as text it keeps its digits: -p " + placeholder.name() + "=" + number);
        }
        statement.setDouble(index, real);
    }

    private static boolean isSpeltAsInteger(String text) {
        if (!isInteger(text) || text.equals("-0")) {
            return false;
        }
        int first = text.startsWith("-") ? 1 : 0;
        boolean leadingZero = text.charAt(first) == '0' && text.length() > first + 1;
        return !leadingZero && new BigInteger(text).bitLength() < Long.SIZE;
    }

    private static boolean isSpeltAsReal(String text) {
        int point = text.indexOf('.');
        if (point < 1 || point + 1 == text.length() || text.length() > REAL_DIGITS + 2) {
            return false;
        }
        String whole = text.substring(0, point);
        String fraction = text.substring(point + 1);
        boolean plain = (isSpeltAsInteger(whole) || whole.equals("-0")) && fraction.charAt(0) != '-';
        if (!plain || !isInteger(fraction) || (fraction.endsWith("0") && fraction.length() > 1)) {
            return false;
        }
        BigDecimal number = new BigDecimal(text);
        boolean noExponent = number.abs().compareTo(SMALLEST_WITHOUT_EXPONENT) >= 0;
        return number.precision() <= REAL_DIGITS && (noExponent || text.equals("0.0"));
    }
}
