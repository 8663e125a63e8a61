package sqlconn.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.OutputException;
import sqlconn.SqlconnException;
import sqlconn.engine.ScriptEngine.End;
import sqlconn.meta.MetaContext;
import sqlconn.session.NamedConnection;

/** Sessions with everything around them: what the shell, the one-shot and the script give their input to. */
public final class Engine implements AutoCloseable {
    private final OpenSessions sessions;
    private final WaitingSessions waiting;
    private final OpenWorkEnd openWork;
    private final CommitQuestions questions;
    private final EngineContext context;
    private final ScriptEngine script;
    private final InterruptScope interrupts;
    private final OutputSink sink;
    private final Talk talk;

    /** Puts the parts together, with one session; nothing is connected yet. */
    public Engine(
            NamedConnection connection, RunOptions options, OutputSink sink, Talk talk, InterruptScope interrupts) {
        this.sink = sink;
        this.talk = talk;
        this.interrupts = interrupts;
        this.sessions = new OpenSessions(connection);
        interrupts.oversee(this::mayCommit);
        StatementStarter starter = new StatementStarter(new OwnLocks(sessions), talk, options.interactive());
        this.questions = new CommitQuestions(sessions, interrupts);
        SessionStart start = new SessionStart(options, sink, talk, interrupts, starter, questions);
        sessions.add(start.first(connection));
        this.script = new ScriptEngine(sessions, talk, options.onError(), options.allowed());
        this.waiting = new WaitingSessions(sessions, talk);
        this.openWork = new OpenWorkEnd(waiting, talk);
        boolean goesOn = options.interactive() || options.onError() == OnError.CONTINUE;
        EachSession each = new EachSession(sessions, sink, talk, goesOn, script);
        SessionCommands commands = new SessionCommands(sessions, start, openWork, waiting, each);
        this.context = new EngineContext(sessions, sink, options, talk, interrupts, commands, script);
        script.attach(context);
    }

    /**
     * Runs inputs one after the other as one script: at its end everything is committed, or after a failure rolled back.
     *
     * @return how it went
     */
    public ExitCode runScript(List<? extends InputSource> sources) {
        if (lacksValues(sources)) {
            return ExitCode.USAGE;
        }
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
            sessions.all().forEach(session -> session.tellLoss(talk));
            rollBack();
            return failure.exitCode();
        }
    }

    /** Before anything runs, says which values the inputs ask for that were not given. */
    private boolean lacksValues(List<? extends InputSource> sources) {
        boolean mayAsk = false;
        for (InputSource source : sources) {
            mayAsk |= source.mayAskForValues();
        }
        if (!mayAsk) {
            return false;
        }
        MissingValues missing = context.missing(sources);
        if (missing.statement() == null) {
            return false;
        }
        talk.failure(missing.failure(), missing.statement());
        return true;
    }

    private ExitCode end(@Nullable ExitCode failure) {
        if (failure == null || script.goesOnAfterFailure()) {
            // What cannot be written must not be committed.
            sink.flush();
            if (pending()) {
                interrupts.check();
            }
            try {
                finish();
            } catch (SqlconnException failed) {
                throw interrupts.explain(failed);
            }
        } else {
            rollBack();
        }
        if (failure == null) {
            context.tellUnused(talk);
            return ExitCode.OK;
        }
        return failure;
    }

    /** Commits the sessions one after the other; a BEGIN without its end in one of them keeps all from being committed. */
    private void finish() {
        for (NamedSession session : sessions.all()) {
            if (!session.policy().dryRun()) {
                session.policy().refuseTypedBegin();
            }
        }
        for (NamedSession session : sessions.all()) {
            if (session.policy().dryRun()) {
                talk.note(session.policy().finishDry());
            } else {
                session.policy().finish();
            }
        }
    }

    /** Undoes what is open, and says what that means for the work. */
    private void rollBack() {
        for (NamedSession session : sessions.all()) {
            rollBack(session);
        }
    }

    private void rollBack(NamedSession session) {
        String words = session.policy().rollbackWords();
        try {
            session.session().rollback(null);
        } catch (SqlconnException gone) {
            talk.failure(gone, null);
            session.tellLoss(talk);
            return;
        }
        if (words != null) {
            talk.note(sessions.all().size() == 1 ? words : "session '" + session.name() + "': " + words);
        }
    }

    /** Nobody reads on: quiet, unless work is lost by it. */
    private ExitCode readerGone() {
        if (!pending()) {
            sessions.close();
            return ExitCode.OK;
        }
        talk.failure(
                new OutputException("the reader of the output has closed it before everything was done", null), null);
        rollBack();
        return ExitCode.FAILED;
    }

    private boolean mayCommit() {
        for (NamedSession session : sessions.all()) {
            if (session.session().mayCommit()) {
                return true;
            }
        }
        return false;
    }

    /** Whether stopping now takes back anything. An interrupt after the last COMMIT has come too late to be told. */
    private boolean pending() {
        for (NamedSession session : sessions.all()) {
            if (!session.policy().nothingPending()) {
                return true;
            }
        }
        return false;
    }

    /** Runs what a person types, until the end of the input or until asked to leave. */
    public void runInteractively(InputSource source) {
        script.run(source);
    }

    /** The sessions, and which of them statements go to. */
    public OpenSessions sessions() {
        return sessions;
    }

    /** The current session's settings of the moment. */
    public Settings settings() {
        return sessions.current().settings().get();
    }

    /** Changes the current session's settings. */
    public void setSettings(Settings next) {
        sessions.current().settings().set(next);
    }

    /** Dot-commands' view of the run; completion asks it too. */
    public MetaContext metaContext() {
        return context;
    }

    /** Tells the results of statements that have waited by themselves and wait no more. */
    public void tellWhatWaited() {
        waiting.tellEnded();
    }

    /** Who decides from now on what becomes of open work; without anybody, it is an error to close it. */
    public void askAboutOpenWork(OpenWork person) {
        openWork.askWith(person);
    }

    /** Who agrees from now on to what has to be confirmed before it is committed; without anybody it is not committed. */
    public void askBeforeCommits(CommitPerson person) {
        questions.ask(person);
    }

    /** Whether nothing is open any more, or the person has had it ended; false when the person stays. */
    public boolean mayLeave() {
        return openWork.ended(sessions.all(), sessions.all().size() > 1);
    }

    /** Ends the sessions; what is open is rolled back. */
    @Override
    public void close() {
        sessions.close();
    }
}
