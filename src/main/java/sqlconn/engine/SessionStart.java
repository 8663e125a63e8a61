package sqlconn.engine;

import sqlconn.UsageException;
import sqlconn.session.CommitConfirmation;
import sqlconn.session.NamedConnection;

/** Starts sessions: on a connection that is there already, or on another one by its name. */
final class SessionStart {
    private final RunOptions options;
    private final OutputSink sink;
    private final Talk talk;
    private final InterruptScope interrupts;
    private final StatementStarter starter;
    private final CommitQuestions questions;

    SessionStart(
            RunOptions options,
            OutputSink sink,
            Talk talk,
            InterruptScope interrupts,
            StatementStarter starter,
            CommitQuestions questions) {
        this.options = options;
        this.sink = sink;
        this.talk = talk;
        this.interrupts = interrupts;
        this.starter = starter;
        this.questions = questions;
    }

    /** The session that a run begins with; it connects with its first statement. */
    NamedSession first(NamedConnection connection) {
        return session(OpenSessions.FIRST, connection, options);
    }

    /**
     * One more on the current session's connection, with its settings.
     *
     * @throws UsageException when that connection has no room for it
     */
    NamedSession beside(OpenSessions sessions, String name) {
        return beside(sessions, name, sessions.current());
    }

    private NamedSession beside(OpenSessions sessions, String name, NamedSession other) {
        NamedConnection connection = other.connection();
        if (connection.isPrivate()) {
            throw new UsageException(
                    "a database in memory is seen by one session only",
                    "'.session open " + name + " :memory:' opens another database in memory");
        }
        int limit = connection.options().pool().size();
        if (sessions.on(connection) >= limit) {
            throw new UsageException(
                    "connection '" + connection.name() + "' has no room for one more session: it allows " + limit
                            + " at a time",
                    "pool.size in the connection's section sets how many");
        }
        return connected(session(name, connection, other.options()), sessions.current());
    }

    /**
     * One more on another connection.
     *
     * @throws sqlconn.SqlconnException when there is no such connection, or it cannot be reached
     */
    NamedSession on(OpenSessions sessions, String name, String connection) {
        for (NamedSession other : sessions.all()) {
            if (other.connection().name().equals(connection)
                    && !other.connection().isPrivate()) {
                return beside(sessions, name, other);
            }
        }
        ConnectionOpener.Opened opened = options.opener().open(connection);
        NamedSession session = session(name, opened.connection(), opened.options());
        try {
            return connected(session, sessions.current());
        } catch (RuntimeException failure) {
            opened.connection().close();
            throw failure;
        }
    }

    private NamedSession session(String name, NamedConnection connection, RunOptions how) {
        NamedSession session = new NamedSession(name, connection, how, sink, talk, interrupts, starter);
        CommitConfirmation confirmation = session.session().confirmation();
        confirmation.askWith(questions.of(session));
        if (how.scope() == SessionScope.DRY_RUN) {
            confirmation.dryRun();
        }
        return session;
    }

    /** What is wrong with its address shows now. Results are written as in the session that a person comes from. */
    private static NamedSession connected(NamedSession session, NamedSession from) {
        session.session().connect();
        Settings own = session.settings().get();
        Settings seen = from.settings().get();
        session.settings()
                .set(own.withFormat(seen.format())
                        .withRenderOptions(seen.renderOptions())
                        .withTiming(seen.timing()));
        return session;
    }
}
