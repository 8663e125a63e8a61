package sqlconn.session;

import java.util.Locale;
import sqlconn.StatementException;
import sqlconn.sql.SqlStatement;

/**
 * Keeps a read-only connection read-only. The database enforces it too, but lets itself be talked out of it: by {@code SET
 * TRANSACTION READ WRITE}, by {@code BEGIN READ WRITE}, by a setting's new value. In doubt a statement is a write.
 */
final class ReadOnlyGuard {
    private static final String[] SETTINGS = {
        "READ WRITE", "READ_ONLY", "QUERY_ONLY", "SESSION CHARACTERISTICS", "RESET ALL", "DISCARD ALL"
    };
    private static final String[] FUNCTIONS = {"SET_CONFIG"};

    private ReadOnlyGuard() {}

    /**
     * Lets a statement pass that only reads.
     *
     * @throws StatementException when it writes, or would make the connection writable
     */
    static void check(SqlStatement statement) {
        switch (statement.kind()) {
            case WRITE, DDL, PROCEDURE_BLOCK, COPY_FROM_STDIN ->
                throw refused("this connection is read-only, and the statement may write");
            case READ, COPY_TO_STDOUT -> refuseAnyOf(FUNCTIONS, statement);
            default -> refuseAnyOf(SETTINGS, statement);
        }
    }

    private static void refuseAnyOf(String[] undoing, SqlStatement statement) {
        String text = withSingleBlanks(statement.text()).toUpperCase(Locale.ROOT);
        for (String word : undoing) {
            if (text.contains(word)) {
                throw refused("this connection is read-only, and the statement could change that");
            }
        }
    }

    private static String withSingleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ';
            if (!blank || i == 0 || text.charAt(i - 1) > ' ') {
                single.append(blank ? ' ' : c);
            }
        }
        return single.toString();
    }

    private static StatementException refused(String why) {
        return new StatementException(
                why, null, null, -1, "read_only in the connection's section, or the URL, asks for it", null);
    }
}
