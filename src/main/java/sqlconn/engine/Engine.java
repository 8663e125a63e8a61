package sqlconn.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.OutputException;
import sqlconn.SqlconnException;
import sqlconn.engine.ScriptEngine.End;
import sqlconn.meta.MetaContext;
import sqlconn.session.NamedConnection;
import sqlconn.session.Session;
import sqlconn.session.SessionListener;

/** A session with everything around it: what the shell, the one-shot and the script give their input to. */
public final class Engine implements AutoCloseable {
    private final Session session;
    private final WorkPolicy policy;
    private final CurrentSettings settings;
    private final EngineContext context;
    private final ScriptEngine script;
    private final InterruptScope interrupts;
    private final OutputSink sink;
    private final Talk talk;

    /** Puts the parts together; nothing is connected yet. */
    public Engine(
            NamedConnection connection, RunOptions options, OutputSink sink, Talk talk, InterruptScope interrupts) {
        this.sink = sink;
        this.talk = talk;
        this.interrupts = interrupts;
        this.settings = new CurrentSettings(options.settings());
        this.session = connection.openSession(new TalkingListener(talk));
        this.policy = new WorkPolicy(session, connection.dialect().transactions(), options.scope());
        ResultWriter results = new ResultWriter(sink, talk, settings, interrupts);
        StatementExecutor executor =
                new StatementExecutor(session, policy, options.parameters(), results, interrupts, talk, settings);
        this.context = new EngineContext(connection, session, policy, results, sink, options, settings);
        this.script = new ScriptEngine(
                connection.dialect().lexicalRules(),
                executor,
                context,
                new InsertCollector(
                        executor, connection.dialect().gainsFromBatches() && options.onError() == OnError.STOP),
                talk,
                options.onError(),
                options.allowed());
        context.attach(script);
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
    }

    /**
     * Runs inputs one after the other as one script: at its end everything is committed, or after a failure rolled back.
     *
     * @return how it went
     */
    public ExitCode runScript(List<? extends InputSource> sources) {
        try {
            for (InputSource source : sources) {
                End end = script.run(source);
                if (end != End.FINISHED) {
                    break;
                }
            }
            return end(script.firstFailure());
        } catch (ReaderGoneException gone) {
            return readerGone();
        } catch (SqlconnException failure) {
            talk.failure(failure, null);
            rollBack();
            return failure.exitCode();
        }
    }

    private ExitCode end(@Nullable ExitCode failure) {
        if (failure == null || script.goesOnAfterFailure()) {
            interrupts.check();
            policy.finish();
            sink.flush();
        } else {
            rollBack();
        }
        return failure == null ? ExitCode.OK : failure;
    }

    /** Undoes what is open, and says what that means for the work. */
    private void rollBack() {
        String words = policy.rollbackWords();
        try {
            session.rollback(null);
        } catch (SqlconnException gone) {
            talk.failure(gone, null);
            return;
        }
        if (words != null) {
            talk.note(words);
        }
    }

    /** Nobody reads on: quiet, unless work is lost by it. */
    private ExitCode readerGone() {
        if (policy.nothingPending()) {
            session.close();
            return ExitCode.OK;
        }
        talk.failure(
                new OutputException("the reader of the output has closed it before everything was done", null), null);
        rollBack();
        return ExitCode.FAILED;
    }

    /** Runs what a person types, until the end of the input or until asked to leave. */
    public void runInteractively(InputSource source) {
        script.run(source);
    }

    /** The session that statements run in. */
    public Session session() {
        return session;
    }

    /** The settings of the moment. */
    public Settings settings() {
        return settings.get();
    }

    /** Changes the settings. */
    public void setSettings(Settings next) {
        settings.set(next);
    }

    /** Dot-commands' view of the run; completion asks it too. */
    public MetaContext metaContext() {
        return context;
    }

    /** Commits or rolls back the open transaction, as a person leaving is asked to. */
    public void endTransaction(boolean commit) {
        policy.endExplicitly(commit);
    }

    /** Ends the session; what is open is rolled back. */
    @Override
    public void close() {
        session.close();
    }
}
