package sqlconn.dialect;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import sqlconn.dialect.DatabaseError.Kind;

/**
 * DuckDB's errors, which come without SQLSTATE and with a picture of the fault:
 *
 * <pre>
 * Binder Error: Referenced column "nope" not found in FROM clause!
 * Candidate bindings: "range"
 *
 * LINE 1: select nope from range(3)
 *                ^^^^
 * </pre>
 *
 * The picture is read as a position and left out; the program draws its own.
 */
final class DuckDbErrors {
    private DuckDbErrors() {}

    static DatabaseError explain(SQLException failure, String statement) {
        List<String> said = new ArrayList<>();
        int offset = -1;
        String picture = null;
        for (String line : JdbcErrors.text(failure).split("\n")) {
            if (picture != null && line.strip().startsWith("^")) {
                offset = offset(picture, line.indexOf('^'), statement);
                picture = null;
            } else if (line.startsWith("LINE ") && line.indexOf(": ") > 0) {
                picture = line;
            } else if (!line.isBlank()) {
                said.add(line.stripTrailing());
            }
        }
        String message = said.isEmpty() ? "unknown error" : said.get(0);
        String detail = said.size() < 2 ? null : String.join("\n", said.subList(1, said.size()));
        return new DatabaseError(kind(failure, message), message, null, detail, offset, hint(message));
    }

    private static Kind kind(SQLException failure, String message) {
        if (message.startsWith("INTERRUPT Error")) {
            return Kind.CANCELLED;
        }
        if (message.startsWith("IO Error") && message.contains("Could not set lock")) {
            return Kind.BUSY;
        }
        if (message.contains("Conflict on ") || message.contains("write-write conflict")) {
            return Kind.BUSY;
        }
        if (message.startsWith("Connection Error") || message.contains("Connection was closed")) {
            return Kind.CONNECTION_LOST;
        }
        Kind kind = JdbcErrors.kind(failure);
        return kind == Kind.CONNECTION_LOST ? Kind.STATEMENT : kind;
    }

    private static @org.jspecify.annotations.Nullable String hint(String message) {
        if (message.contains("Could not set lock")) {
            return "another process has the database open; several may have it open at once only for reading"
                    + " (read_only = true)";
        }
        return null;
    }

    /**
     * Where the caret points.
     *
     * @param picture {@code LINE 2: …text…}, cut at its ends where the line is long
     * @param caret the caret's column
     */
    private static int offset(String picture, int caret, String statement) {
        int colon = picture.indexOf(": ");
        int line = Integer.parseInt(picture.substring("LINE ".length(), colon));
        int start = ErrorPositions.lineStart(statement, line);
        int prefix = colon + 2;
        if (start < 0 || caret < prefix) {
            return -1;
        }
        String shown = picture.substring(prefix);
        if (!shown.startsWith("...")) {
            return Math.min(start + caret - prefix, statement.length());
        }
        String text = shown.substring(3, shown.endsWith("...") ? shown.length() - 3 : shown.length());
        int at = statement.indexOf(text, start);
        return at < 0 || caret < prefix + 3 ? -1 : at + caret - prefix - 3;
    }
}
