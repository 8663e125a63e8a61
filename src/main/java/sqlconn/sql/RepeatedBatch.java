package sqlconn.sql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.SourcePosition;

/**
 * The statements since the last GO line, which {@code GO 5} runs again. They are handed out when they end, so the first run
 * is over when the count is read.
 */
final class RepeatedBatch {
    /** How many characters of statements are kept at most, to bound the memory for a script without any GO. */
    private static final int KEPT = 16 << 20;

    private final List<SqlStatement> statements = new ArrayList<>();
    private int kept;
    private boolean tooLong;
    private int runsLeft;
    private int at;

    void add(SqlStatement statement) {
        if (kept + statement.text().length() > KEPT) {
            statements.clear();
            tooLong = true;
            return;
        }
        kept += statement.text().length();
        statements.add(statement);
    }

    /**
     * Ends the batch.
     *
     * @param count how often it shall run in all
     */
    void end(int count, SourcePosition position) {
        boolean refused = tooLong && count > 1;
        runsLeft = count - 1;
        at = 0;
        if (runsLeft == 0 || refused || statements.isEmpty()) {
            clear();
        }
        if (refused) {
            throw new InputException(
                    "GO " + count + ": the batch is too long to be repeated (16 million characters at most)",
                    position,
                    null);
        }
    }

    /** The next statement of a repeated batch, or null when it ran as often as it should. */
    @Nullable
    SqlStatement next() {
        if (runsLeft == 0) {
            return null;
        }
        SqlStatement statement = statements.get(at);
        at++;
        if (at == statements.size()) {
            at = 0;
            runsLeft--;
            if (runsLeft == 0) {
                clear();
            }
        }
        return statement;
    }

    void clear() {
        statements.clear();
        kept = 0;
        tooLong = false;
        runsLeft = 0;
    }
}
