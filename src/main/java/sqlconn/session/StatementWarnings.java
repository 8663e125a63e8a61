package sqlconn.session;

import java.sql.SQLWarning;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The warnings of one statement. A statement over a million rows may have one for each row, all with the same code: the first few
 * are told, of the others how many there were.
 *
 * <p>Only a code that says what kind of warning it is makes two of them alike: MariaDB, MySQL and Trino give one, PostgreSQL and
 * SQLite give 0, so that each {@code RAISE} of a function is told.
 */
final class StatementWarnings {
    /** How many of a kind are told one by one. */
    static final int TOLD_OF_A_KIND = 10;

    private final Notices notices;
    private final Map<Integer, Integer> countOfCode = new LinkedHashMap<>();
    private int seen;
    private int counted;

    StatementWarnings(Notices notices) {
        this.notices = notices;
    }

    /** The server says that an answer has brought so many, of which it may not have kept all. */
    void counted(int number) {
        counted += number;
    }

    /** Tells this warning, without those that follow it, or counts it. */
    void tell(SQLWarning warning) {
        seen++;
        int code = warning.getErrorCode();
        if (code == 0 || countOfCode.merge(code, 1, Integer::sum) <= TOLD_OF_A_KIND) {
            notices.tellOne(warning);
        }
    }

    /** Says how many were counted and not told, once the statement has ended. */
    void end() {
        countOfCode.forEach((code, count) -> {
            int more = count - TOLD_OF_A_KIND;
            if (more > 0) {
                notices.tellText("warning: " + more + " more of this kind [" + code + "]");
            }
        });
        if (counted > seen) {
            notices.tellText("warning: " + (counted - seen) + " more that the server has not kept (max_error_count)");
        }
        countOfCode.clear();
        seen = 0;
        counted = 0;
    }
}
