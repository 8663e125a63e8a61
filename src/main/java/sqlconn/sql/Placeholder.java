package sqlconn.sql;

/**
 * A {@code :name} in a statement.
 *
 * @param name without its colon
 * @param countsRows whether it stands in LIMIT, OFFSET, FETCH or TOP, where some databases take a number and no string
 */
public record Placeholder(String name, boolean countsRows) {}
