package sqlconn.session;

import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Dialect;

/** Passes on what the server says beside its results. */
record Notices(Dialect dialect, SessionListener listener) {
    /** All of a chain, from this one on. */
    void tell(@Nullable SQLWarning warnings) {
        for (SQLWarning warning = warnings; warning != null; warning = warning.getNextWarning()) {
            tellOne(warning);
        }
    }

    /** One, without those that follow it. */
    void tellOne(SQLWarning warning) {
        listener.notice(dialect.notice(warning));
    }

    /** What is said of notices of the server, as one of them. */
    void tellText(String text) {
        listener.notice(text);
    }

    /** What the server said before the statement failed. */
    void tellBeforeFailure(Statement failed) {
        if (dialect.keepsNoticesOfFailures()) {
            try {
                tell(failed.getWarnings());
            } catch (SQLException unreachable) {
                return;
            }
        }
    }
}
