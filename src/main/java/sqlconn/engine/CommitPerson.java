package sqlconn.engine;

import sqlconn.session.CommitGuard;
import sqlconn.session.PendingWork;
import sqlconn.sql.SqlStatement;

/** A person who is asked before work is committed that has to be confirmed. */
public interface CommitPerson {
    /**
     * Asks about a transaction that has written something.
     *
     * @param session whose it is
     * @param several whether the run has more sessions than one, so that they are told by their names
     */
    CommitGuard.Decision mayCommit(NamedSession session, boolean several, PendingWork work);

    /**
     * Asks about a statement that could not be taken back.
     *
     * @param why why it could not, as a clause without a full stop
     */
    CommitGuard.Decision mayRunForGood(NamedSession session, boolean several, SqlStatement statement, String why);
}
