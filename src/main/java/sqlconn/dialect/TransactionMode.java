package sqlconn.dialect;

import org.jspecify.annotations.Nullable;
import sqlconn.config.Isolation;

/**
 * What a transaction is asked to be, beyond what the database takes by itself.
 *
 * @param isolation its isolation level, or null for the usual one
 * @param readOnly whether it may write, or null for the usual
 * @param deferrable whether it may wait at its beginning so that it is never cancelled for a conflict
 * @param lock when it takes its locks, where the database has a word for that ({@code IMMEDIATE}), or null
 */
public record TransactionMode(
        @Nullable Isolation isolation,
        @Nullable Boolean readOnly,
        boolean deferrable,
        @Nullable String lock) {
    /** Whatever the database takes by itself. */
    public static final TransactionMode USUAL = new TransactionMode(null, null, false, null);
}
