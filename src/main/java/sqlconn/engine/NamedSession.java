package sqlconn.engine;

import sqlconn.session.NamedConnection;
import sqlconn.session.Session;
import sqlconn.session.SessionListener;
import sqlconn.sql.LexicalRules;

/** A session under the name that the user gave it, with all that its statements need: a shell or a script may have several. */
public final class NamedSession implements AutoCloseable {
    private final String name;
    private final NamedConnection connection;
    private final Session session;
    private final WorkPolicy policy;
    private final CurrentSettings settings;
    private final ResultWriter results;
    private final StatementExecutor executor;
    private final InsertCollector inserts;

    /** Puts the parts together; nothing is connected yet. */
    NamedSession(
            String name,
            NamedConnection connection,
            RunOptions options,
            OutputSink sink,
            Talk talk,
            InterruptScope interrupts) {
        this.name = name;
        this.connection = connection;
        this.session = connection.openSession(new TalkingListener(talk));
        this.policy = new WorkPolicy(session, connection.dialect().transactions(), options.scope());
        this.settings = new CurrentSettings(options.settings());
        this.results = new ResultWriter(sink, talk, settings, interrupts);
        this.executor =
                new StatementExecutor(session, policy, options.parameters(), results, interrupts, talk, settings);
        this.inserts = new InsertCollector(
                executor, connection.dialect().gainsFromBatches() && options.onError() == OnError.STOP);
    }

    /** Passes on what the server says. */
    private record TalkingListener(Talk talk) implements SessionListener {
        @Override
        public void notice(String text) {
            talk.note(text);
        }

        @Override
        public void transactionEnded(String text) {
            talk.note(text);
        }

        @Override
        public void retrying(String text) {
            talk.note(text);
        }

        @Override
        public void outcome(String text) {
            talk.note(text);
        }

        @Override
        public void redefined(String text) {
            talk.note(text);
        }
    }

    /** What the user calls it. */
    public String name() {
        return name;
    }

    /** The connection that it has a physical connection of. */
    public NamedConnection connection() {
        return connection;
    }

    /** The session itself. */
    public Session session() {
        return session;
    }

    /** How text for it is read now. */
    public LexicalRules rules() {
        return session.lexicalRules();
    }

    /** Decides when its transactions begin and end. */
    WorkPolicy policy() {
        return policy;
    }

    /** How its statements run and how their results are written. */
    CurrentSettings settings() {
        return settings;
    }

    /** Writes results as its settings say. */
    ResultWriter results() {
        return results;
    }

    /** Runs its statements. */
    StatementExecutor executor() {
        return executor;
    }

    /** Gathers INSERTs of a script that are sent to it together. */
    InsertCollector inserts() {
        return inserts;
    }

    /** Ends it; what is open is rolled back. */
    @Override
    public void close() {
        session.close();
    }
}
