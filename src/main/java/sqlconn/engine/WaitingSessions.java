package sqlconn.engine;

import java.time.Duration;
import sqlconn.SqlconnException;

/** Takes up again the statements that wait by themselves for a lock of another session. */
final class WaitingSessions {
    /** What another session has just set free goes on within this time, and shows before the next prompt. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final OpenSessions sessions;
    private final Talk talk;

    WaitingSessions(OpenSessions sessions, Talk talk) {
        this.sessions = sessions;
        this.talk = talk;
    }

    /** Tells the results of those that wait no more. */
    void tellEnded() {
        for (NamedSession session : sessions.all()) {
            WaitingStatement waited = session.waiting();
            if (waited != null && waited.endedWithin(MOMENT)) {
                finish(session, waited);
            }
        }
    }

    /** Stops the statement of this session, if one waits. */
    void cancel(NamedSession session) {
        WaitingStatement waiting = session.waiting();
        if (waiting != null) {
            waiting.cancel();
            finish(session, waiting);
        }
    }

    private void finish(NamedSession session, WaitingStatement waited) {
        talk.note("session '" + session.name() + "' has waited with: "
                + beginning(waited.statement().text()));
        session.waitsNoMore();
        try {
            session.executor().finish(waited);
        } catch (SqlconnException failure) {
            talk.failure(failure, waited.statement());
            session.tellLoss(talk);
        }
    }

    private static String beginning(String text) {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() > 60 ? line.substring(0, 60) + "…" : line;
    }
}
