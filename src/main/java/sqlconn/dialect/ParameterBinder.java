package sqlconn.dialect;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Placeholder;

/**
 * Binds the values of parameters, as JDBC's types go. This one is for databases that take a number written as a string
 * wherever a number is expected, except where they count rows: MariaDB and MySQL refuse {@code LIMIT '5'}.
 */
class ParameterBinder {
    /**
     * Binds one value.
     *
     * @param index from 1
     * @throws SQLException when the driver refuses the value
     * @throws sqlconn.UsageException when the database has no type that holds it exactly
     */
    void bind(PreparedStatement statement, int index, Placeholder placeholder, ParameterValue value)
            throws SQLException {
        switch (value.kind()) {
            case PLAIN -> {
                if (placeholder.countsRows() && isInteger(value.text())) {
                    number(statement, index, placeholder, new BigDecimal(value.text()));
                } else {
                    plain(statement, index, value.text());
                }
            }
            case TEXT, JSON -> statement.setString(index, value.text());
            case NUMBER -> number(statement, index, placeholder, value.number());
            case BOOLEAN -> statement.setBoolean(index, value.bool());
            case BINARY -> statement.setBytes(index, value.bytes());
            case NULL -> statement.setNull(index, Types.NULL);
        }
    }

    /** Binds a text whose type is not known. */
    void plain(PreparedStatement statement, int index, String text) throws SQLException {
        statement.setString(index, text);
    }

    /** Binds a number with all its digits, as the type that a literal of that number would have. */
    void number(PreparedStatement statement, int index, Placeholder placeholder, BigDecimal number)
            throws SQLException {
        int bits = isWhole(number) ? number.unscaledValue().bitLength() : Integer.MAX_VALUE;
        if (bits < Integer.SIZE) {
            statement.setInt(index, number.intValueExact());
        } else if (bits < Long.SIZE) {
            statement.setLong(index, number.longValueExact());
        } else {
            statement.setBigDecimal(index, number);
        }
    }

    /** Whether a number was written with digits alone: {@code 5.0} and {@code 5e1} were not. */
    static boolean isWhole(BigDecimal number) {
        return number.scale() == 0;
    }

    /** Whether a text is digits, with a minus sign or without. */
    static boolean isInteger(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from && text.length() - from <= 40;
    }
}
