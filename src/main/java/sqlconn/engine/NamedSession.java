package sqlconn.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.session.Ledger;
import sqlconn.session.NamedConnection;
import sqlconn.session.Session;
import sqlconn.sql.LexicalRules;

/** A session under the name that the user gave it, with all that its statements need: a shell or a script may have several. */
public final class NamedSession implements AutoCloseable {
    private final String name;
    private final NamedConnection connection;
    private final RunOptions options;
    private final long openedAt = System.nanoTime();
    private final TalkingListener listener;
    private final Session session;
    private final WorkPolicy policy;
    private final CurrentSettings settings;
    private final ResultWriter results;
    private final StatementExecutor executor;
    private final InsertCollector inserts;
    private volatile @Nullable WaitingStatement waiting;

    /** Puts the parts together; nothing is connected yet. */
    NamedSession(
            String name,
            NamedConnection connection,
            RunOptions options,
            OutputSink sink,
            Talk talk,
            InterruptScope interrupts,
            StatementStarter starter) {
        this.name = name;
        this.connection = connection;
        this.options = options;
        this.listener = new TalkingListener(talk, this::isWaiting, interrupts::stopping);
        this.session = connection.openSession(listener);
        this.policy = new WorkPolicy(session, connection.dialect().transactions(), options.scope());
        this.settings = new CurrentSettings(options.settings());
        this.results = new ResultWriter(sink, talk, settings, interrupts);
        this.executor = new StatementExecutor(
                this, starter, session, policy, options.parameters(), results, interrupts, talk, settings);
        this.inserts = new InsertCollector(
                executor, connection.dialect().gainsFromBatches() && options.onError() == OnError.STOP);
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

    /** When it was opened, in the nanoseconds of {@link System#nanoTime}. */
    long openedAt() {
        return openedAt;
    }

    /** How it runs, as it was opened. */
    RunOptions options() {
        return options;
    }

    /** The statement that waits by itself for a lock of another session, or null. */
    @Nullable
    WaitingStatement waiting() {
        return waiting;
    }

    /** Whether a statement waits by itself for a lock of another session. */
    public boolean isWaiting() {
        return waiting != null;
    }

    /**
     * Whether the statement that waited by itself has ended, now or within this time, so that its result shows before the next
     * prompt; asked by any thread.
     */
    public boolean hasWaited(Duration patience) {
        WaitingStatement waited = waiting;
        return waited != null && waited.endedWithin(patience);
    }

    /** From now on it belongs to the thread of this statement. */
    void waitFor(WaitingStatement statement) {
        waiting = statement;
    }

    /** Its statement waits no more. */
    void waitsNoMore() {
        waiting = null;
        listener.tellKept();
    }

    /**
     * While a statement waits, nothing else can run.
     *
     * @throws UsageException when one does
     */
    void refuseWaiting() {
        if (waiting != null) {
            throw new UsageException(
                    "session '" + name + "' still waits for a lock",
                    "'.session use' goes to another session, '.session cancel " + name + "' gives up");
        }
    }

    /** Says what was lost with its connection, if that has not been said yet. */
    void tellLoss(Talk talk) {
        Ledger.Loss loss = session.ledger().takeLoss();
        if (loss != null) {
            talk.note(LossReport.of(loss));
        }
    }

    /** Hears what the server says of it. */
    TalkingListener listener() {
        return listener;
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
