package sqlconn.config;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a piece of TOML, in words for people.
 *
 * @param problem what was found or expected; never a piece of the text
 * @param hint what to do
 */
record TomlComplaint(String problem, @Nullable String hint) {
    private static final String VALUES =
            "text stands in quotes; other values are numbers, true, false, [lists] and {tables}";

    /**
     * Translates a message of Jackson's TOML parser (wording of 2.22).
     *
     * @param original the parser's message, without its position
     * @param line the line that it points to
     * @param column the column that it points to, from 1
     */
    static TomlComplaint of(String original, String line, int column) {
        if (original.startsWith("Unexpected token: Got ")) {
            String expected = original.substring(original.indexOf(", expected ") + ", expected ".length());
            return new TomlComplaint("expected " + describe(expected), null);
        }
        if (original.startsWith("Unknown token")) {
            boolean inValue = line.lastIndexOf('=', Math.min(column - 1, line.length())) >= 0;
            return inValue
                    ? new TomlComplaint("expected a value", VALUES)
                    : new TomlComplaint("expected a key, '=' or a [table]", null);
        }
        if (original.startsWith("Newline not permitted") && line.startsWith("[")) {
            return new TomlComplaint("expected ']' after the table's name", null);
        }
        if (original.startsWith("Newline not permitted")) {
            return new TomlComplaint(
                    "expected the value, or its closing quote, on this line",
                    "text over several lines stands in \"\"\"…\"\"\"");
        }
        if (original.startsWith("More data after value")) {
            return new TomlComplaint("expected ',' or the end after the value", VALUES);
        }
        if (original.startsWith("EOF in wrong state") || original.startsWith("Premature end")) {
            return new TomlComplaint("the file ends in the middle of a value", null);
        }
        if (original.startsWith("Unknown escape")) {
            return new TomlComplaint(
                    "unknown escape after a backslash",
                    "write \\\\ for a backslash, or put the text in 'single quotes'");
        }
        if (original.startsWith("Zero-prefixed")) {
            return new TomlComplaint("a number cannot begin with 0", "put it in quotes if it is text");
        }
        if (original.startsWith("Path into existing") || original.startsWith("Object already closed")) {
            return new TomlComplaint("this key was already given a value that is not a table", null);
        }
        if (original.startsWith("Array already")) {
            return new TomlComplaint("this list was already complete", null);
        }
        if (original.startsWith("Trailing comma")) {
            return new TomlComplaint("expected no comma before '}'", null);
        }
        if (original.startsWith("Illegal control character")) {
            return new TomlComplaint("control characters are not allowed", "write them as \\u escapes");
        }
        if (original.startsWith("Comment not permitted")) {
            return new TomlComplaint("expected no comment here", null);
        }
        if (original.startsWith("Duplicate key") || original.startsWith("Table redefined")) {
            return new TomlComplaint("this key is defined twice", "remove or rename one of the two");
        }
        if (original.startsWith("Number out of bounds") || original.startsWith("Invalid number")) {
            return new TomlComplaint("expected a number that can be represented", null);
        }
        return new TomlComplaint("expected a [table] or a key = value", null);
    }

    /** The parser's token names, as people know them. */
    private static String describe(String token) {
        return switch (token) {
            case "KEY_VAL_SEP" -> "'=' after the key";
            case "STD_TABLE_CLOSE" -> "']' after the table's name";
            case "ARRAY_TABLE_CLOSE" -> "']]' after the table's name";
            case "key or table" -> "a key or a [table]";
            case "quoted or unquoted key" -> "a key";
            case "comma or table end" -> "',' or '}'";
            case "comma or array end" -> "',' or ']'";
            case "value" -> "a value";
            default -> "something else";
        };
    }
}
