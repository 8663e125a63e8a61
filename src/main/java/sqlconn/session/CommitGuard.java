package sqlconn.session;

import sqlconn.sql.SqlStatement;

/** Who decides what is kept, where nothing that was written is committed before somebody has agreed. */
public interface CommitGuard {
    /** What was decided. */
    enum Decision {
        /** It is kept. */
        YES,
        /** It is not: what has run is rolled back, and what has not is not sent. */
        NO,
        /** The transaction stays open as it is; an answer only where {@link PendingWork#mayStay}. */
        STAY,
        /** There is nobody to ask, which means no. */
        NOBODY
    }

    /** Whether there is anybody who could be asked. */
    boolean anybody();

    /** Decides about a transaction that has written something, before its COMMIT. */
    Decision mayCommit(PendingWork work);

    /**
     * Decides about a statement whose effect no rollback takes back, before it runs.
     *
     * @param why why none does, as a clause without a full stop
     */
    Decision mayRunForGood(SqlStatement statement, String why);
}
