package sqlconn.sql;

import org.jspecify.annotations.Nullable;

/**
 * A {@code :name} in a statement, or a string of it that is no text and has to be sent as bytes.
 *
 * @param name without its colon; empty for a string
 * @param countsRows whether it stands in LIMIT, OFFSET, FETCH or TOP, where some databases take a number and no string
 * @param bytes the string's bytes; null when the user gives the value
 */
public record Placeholder(
        String name, boolean countsRows, @Nullable ParameterValue bytes) {
    Placeholder(String name, boolean countsRows) {
        this(name, countsRows, null);
    }

    Placeholder(byte[] bytes) {
        this("", false, ParameterValue.binary(bytes));
    }
}
