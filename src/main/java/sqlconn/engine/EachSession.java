package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;

/** Runs statements in one session after the other. */
final class EachSession {
    private final OpenSessions sessions;
    private final OutputSink sink;
    private final Talk talk;
    private final boolean goesOn;
    private final ScriptEngine engine;

    /** @param goesOn whether the next session gets its turn when the statements failed in one */
    EachSession(OpenSessions sessions, OutputSink sink, Talk talk, boolean goesOn, ScriptEngine engine) {
        this.sessions = sessions;
        this.sink = sink;
        this.talk = talk;
        this.goesOn = goesOn;
        this.engine = engine;
    }

    /** Runs them; tells whether they went well in each. */
    boolean run(String sql) {
        NamedSession before = sessions.current();
        boolean well = true;
        try {
            for (NamedSession session : sessions.all()) {
                sessions.use(session);
                tellName(session);
                ScriptEngine.End end = engine.run(new TextSource(".session all", sql));
                if (end == ScriptEngine.End.FAILED) {
                    well = false;
                    if (!goesOn || stopped(engine.lastFailure())) {
                        break;
                    }
                }
            }
        } finally {
            sessions.use(before);
        }
        return well;
    }

    private static boolean stopped(@Nullable ExitCode failure) {
        return failure == ExitCode.INTERRUPTED || failure == ExitCode.TERMINATED;
    }

    /** Among data the name would be data. */
    private void tellName(NamedSession session) {
        String line = "session " + session.name() + ":";
        if (session.results().narrates()) {
            sink.line(line);
        } else {
            talk.note(line);
        }
    }
}
