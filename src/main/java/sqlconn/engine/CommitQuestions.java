package sqlconn.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sqlconn.session.CommitGuard;
import sqlconn.session.PendingWork;
import sqlconn.sql.SqlStatement;

/** Brings the questions of all sessions before the person, if there is one. */
final class CommitQuestions {
    private final OpenSessions sessions;
    private final InterruptScope interrupts;
    private @Nullable CommitPerson person;

    CommitQuestions(OpenSessions sessions, InterruptScope interrupts) {
        this.sessions = sessions;
        this.interrupts = interrupts;
    }

    /** Who is asked from now on. */
    void ask(CommitPerson whom) {
        person = whom;
    }

    /** Those of one session. */
    CommitGuard of(NamedSession session) {
        return new CommitGuard() {
            @Override
            public boolean anybody() {
                return person != null;
            }

            @Override
            public Decision mayCommit(PendingWork work) {
                return decide(whom -> whom.mayCommit(session, several(), work));
            }

            @Override
            public Decision mayRunForGood(SqlStatement statement, String why) {
                return decide(whom -> whom.mayRunForGood(session, several(), statement, why));
            }
        };
    }

    private boolean several() {
        return sessions.all().size() > 1;
    }

    /** While somebody thinks, nothing runs that an interrupt or a time limit could stop. */
    private CommitGuard.Decision decide(Function<CommitPerson, CommitGuard.Decision> question) {
        CommitPerson whom = person;
        if (whom == null) {
            return CommitGuard.Decision.NOBODY;
        }
        interrupts.leave();
        return question.apply(whom);
    }
}
