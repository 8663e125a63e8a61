package sqlconn.engine;

import java.util.List;

/** What becomes of work that is open when its session shall end. */
public interface OpenWork {
    /** What was decided. */
    enum Decision {
        COMMIT,
        ROLLBACK,
        /** The sessions stay as they are. */
        STAY
    }

    /**
     * Decides it.
     *
     * @param sessions the ones that have a transaction with statements in it, or a statement that waits for a lock; with one
     *     that waits there is no {@link Decision#COMMIT}
     * @param several whether the run has more sessions than one, so that they are told by their names
     * @throws sqlconn.SqlconnException when it is nobody's to decide
     */
    Decision decide(List<NamedSession> sessions, boolean several);
}
