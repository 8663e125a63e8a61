package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;

/** Ends what is open in sessions that shall be closed, as a person decides. */
final class OpenWorkEnd {
    private final WaitingSessions waiting;
    private final Talk talk;
    private @Nullable OpenWork decider;

    OpenWorkEnd(WaitingSessions waiting, Talk talk) {
        this.waiting = waiting;
        this.talk = talk;
    }

    /** Who decides; without anybody, open work is an error. */
    void askWith(OpenWork person) {
        decider = person;
    }

    /**
     * Ends it, and says of failed transactions that closing their sessions rolls them back.
     *
     * @param several whether the run has more sessions than one
     * @return whether nothing is open any more; if not, the person wants to stay, or a commit failed, which was told
     * @throws StatementException when there is nobody to ask
     */
    boolean ended(List<NamedSession> closing, boolean several) {
        List<NamedSession> working = new ArrayList<>();
        for (NamedSession named : closing) {
            Session session = named.session();
            boolean holdsWork = session.state() == TransactionState.ACTIVE && session.openStatements() > 0;
            if (holdsWork || named.isWaiting()) {
                working.add(named);
            }
        }
        if (!working.isEmpty()) {
            OpenWork.Decision decision = decide(working, several);
            boolean commit = decision == OpenWork.Decision.COMMIT;
            if (decision == OpenWork.Decision.STAY || !end(working, commit, several)) {
                return false;
            }
        }
        for (NamedSession named : closing) {
            if (named.session().state() == TransactionState.FAILED) {
                talk.note(of(named, several, "the failed transaction was rolled back"));
            }
        }
        return true;
    }

    private OpenWork.Decision decide(List<NamedSession> working, boolean several) {
        if (decider != null) {
            return decider.decide(working, several);
        }
        NamedSession first = working.get(0);
        throw new StatementException(
                "session '" + first.name() + "' has open work: "
                        + counted(first.session().openStatements()),
                null,
                null,
                -1,
                "COMMIT or ROLLBACK ends it",
                null);
    }

    private boolean end(List<NamedSession> working, boolean commit, boolean several) {
        // What waits must not go on, and be committed, because the session that it waits for is ended before it.
        for (NamedSession named : working) {
            waiting.cancel(named);
        }
        for (NamedSession named : working) {
            int statements = named.session().openStatements();
            try {
                if (named.session().inTransaction()) {
                    named.policy().endExplicitly(commit);
                }
            } catch (SqlconnException failure) {
                talk.failure(failure, null);
                named.tellLoss(talk);
                return false;
            }
            if (statements > 0) {
                talk.note(of(named, several, (commit ? "committed " : "rolled back ") + counted(statements)));
            }
        }
        return true;
    }

    private static String of(NamedSession named, boolean several, String text) {
        return several ? "session '" + named.name() + "': " + text : text;
    }

    private static String counted(int statements) {
        return statements + (statements == 1 ? " statement" : " statements");
    }
}
