package sqlconn.session;

import java.sql.SQLWarning;
import java.util.Locale;

/** Server notices as text. */
final class Notices {
    private Notices() {}

    /** What the server said; PostgreSQL's level, which pgjdbc leaves out of the message for NOTICE, is not invented. */
    static String text(SQLWarning warning) {
        String message =
                warning.getMessage() == null ? "" : warning.getMessage().strip();
        String lower = message.toLowerCase(Locale.ROOT);
        boolean levelled = lower.startsWith("warning") || lower.startsWith("notice");
        return levelled ? message : "notice: " + message;
    }
}
