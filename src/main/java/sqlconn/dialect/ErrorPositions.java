package sqlconn.dialect;

/** Where in a statement an error points, from what servers say about it. */
final class ErrorPositions {
    private ErrorPositions() {}

    /**
     * PostgreSQL counts characters from 1.
     *
     * @return the UTF-16 offset from 0, or -1 when the server named none
     */
    static int codePointToOffset(String statement, int position) {
        if (position < 1 || position - 1 > statement.codePointCount(0, statement.length())) {
            return -1;
        }
        return statement.offsetByCodePoints(0, position - 1);
    }

    /**
     * SQLite and MariaDB quote the text at the fault: {@code near "x": syntax error}, {@code near 'x y' at line 1}. It is a
     * position only when that text occurs once in the statement.
     */
    static int near(String message, String statement) {
        int start = message.indexOf("near ");
        if (start < 0 || start + 6 >= message.length()) {
            return -1;
        }
        char quote = message.charAt(start + 5);
        if (quote != '"' && quote != '\'') {
            return -1;
        }
        int end = quote == '"' ? message.indexOf("\": ", start + 6) : message.lastIndexOf("' at line");
        if (end <= start + 6) {
            return -1;
        }
        String text = message.substring(start + 6, end);
        int first = statement.indexOf(text);
        return first >= 0 && statement.indexOf(text, first + 1) < 0 ? first : -1;
    }
}
