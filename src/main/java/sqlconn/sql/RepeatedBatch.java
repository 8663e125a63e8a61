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
     * @param last its last statement, unless that ended before
     * @param count how often the batch shall run in all
     * @param position where the GO line stands
     * @return what to run next: the last statement, or the first again
     */
    @Nullable
    SqlStatement end(@Nullable SqlStatement last, int count, SourcePosition position) {
        if (last != null) {
            add(last);
        }
        if (tooLong && count > 1) {
            clear();
            throw new InputException(
                    "GO " + count + ": the batch is too long to be repeated (16 million characters at most)",
                    position,
                    null);
        }
        at = 0;
        runsLeft = statements.isEmpty() ? 0 : count - 1;
        if (runsLeft == 0) {
            clear();
        }
        return last == null ? next() : last;
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
