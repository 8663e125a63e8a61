package sqlconn.engine;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.meta.Elapsed;
import sqlconn.result.ResultRows;
import sqlconn.result.StatementResult;
import sqlconn.result.UpdateCount;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.session.StatementBatch;
import sqlconn.session.StatementRun;
import sqlconn.sql.SecretText;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** Runs one statement from its text to its last row, within its time. */
final class StatementExecutor {
    private final NamedSession named;
    private final StatementStarter starter;
    private final Session session;
    private final WorkPolicy policy;
    private final Parameters parameters;
    private final ResultWriter results;
    private final InterruptScope interrupts;
    private final Talk talk;
    private final Supplier<Settings> settings;
    private final StatementGuards guards;
    private final CopyStatements copies;

    StatementExecutor(
            NamedSession named,
            StatementStarter starter,
            Session session,
            WorkPolicy policy,
            Parameters parameters,
            ResultWriter results,
            InterruptScope interrupts,
            Talk talk,
            Supplier<Settings> settings) {
        this.named = named;
        this.starter = starter;
        this.session = session;
        this.policy = policy;
        this.parameters = parameters;
        this.results = results;
        this.interrupts = interrupts;
        this.talk = talk;
        this.settings = settings;
        this.copies = new CopyStatements(session, policy);
        this.guards = new StatementGuards(named.connection(), session, policy, parameters);
    }

    /**
     * Runs it.
     *
     * @param copyData the lines that follow the statement in the input, when it is COPY … FROM STDIN
     * @param typed whether a person has typed it, and may want to take it back
     * @throws SqlconnException when it fails, is interrupted or takes too long
     */
    void execute(SqlStatement statement, CopyData copyData, boolean typed) {
        long start = System.nanoTime();
        named.refuseWaiting();
        interrupts.check();
        if (echoes()) {
            talk.note("echo: " + SecretText.masked(statement.text(), named.rules()));
        }
        try {
            guards.check(statement);
            executeOnce(statement, copyData, typed, start);
        } catch (SqlconnException failure) {
            if (!guards.mayRunOutside(statement, failure)) {
                throw failure;
            }
            executeOnce(statement, copyData, typed, start);
        } finally {
            guards.ended();
        }
    }

    private void executeOnce(SqlStatement statement, CopyData copyData, boolean typed, long start) {
        boolean undoable = typed && settings.get().undo();
        GuardedStatement guarded = guards.begin(statement, undoable);
        interrupts.enter(session);
        boolean ended;
        String sample = "";
        Watchdog watchdog = Watchdog.start(interrupts, settings.get().statementTimeout());
        ProgressWatch progress = ProgressWatch.start(
                named.listener(), talk, named.connection().dialect().tellsProgress());
        try {
            if (guarded != null) {
                guarded.lookBefore();
                interrupts.check();
            }
            ended = run(statement, copyData, undoable && guarded == null, guarded);
            if (guarded != null) {
                sample = guarded.lookAfter();
                interrupts.check();
            }
        } catch (SqlconnException failure) {
            watchdog.close();
            progress.close();
            SqlconnException told = interrupts.explain(starter.explained(failure, named));
            if (guarded != null) {
                guarded.failed(told);
            }
            throw told;
        } finally {
            watchdog.close();
            progress.close();
            interrupts.leave();
        }
        if (guarded != null) {
            if (!sample.isEmpty() && !guarded.isPreview()) {
                talk.note("what it has changed:\n" + sample);
            }
            String end = guarded.decide();
            if (end == null) {
                policy.succeeded(statement);
                guarded.counts().forEach(results::write);
            } else {
                talk.note(sample.isEmpty() ? end : end + "\n" + sample);
            }
        }
        if (ended && settings.get().timing()) {
            tellTime(Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** From now on each statement is rolled back when it has run, or is kept again. */
    void preview(boolean on) {
        guards.preview(on);
    }

    private boolean echoes() {
        return named.connection().options().echo();
    }

    /** Whether nothing is said about statements that return no rows, and each may take as long as it likes. */
    boolean silent() {
        Settings now = settings.get();
        return policy.oneTransaction()
                && !now.timing()
                && !now.counts()
                && now.statementTimeout() == null
                && !guards.triesEach()
                && !echoes()
                && !results.narrates();
    }

    /**
     * Runs INSERTs together.
     *
     * @return whether they all ran; if not, none has had any effect
     * @throws SqlconnException when they are interrupted, or the connection is lost
     */
    boolean executeTogether(List<SqlStatement> statements) {
        interrupts.check();
        interrupts.enter(session);
        try {
            policy.enter();
            return new StatementBatch(session).run(statements);
        } catch (SqlconnException failure) {
            throw interrupts.explain(failure);
        } finally {
            interrupts.leave();
        }
    }

    /** Returns false when the statement waits on by itself. */
    private boolean run(
            SqlStatement statement, CopyData copyData, boolean undoable, @Nullable GuardedStatement guarded) {
        switch (statement.kind()) {
            case BEGIN, COMMIT, ROLLBACK -> policy.verb(statement);
            case COPY_FROM_STDIN -> tell(new UpdateCount(copies.in(statement, copyData, undoable)), guarded);
            case COPY_TO_STDOUT -> results.writeRaw(out -> copies.out(statement, out));
            default -> {
                return runWithResults(statement, undoable, guarded);
            }
        }
        return true;
    }

    private void tell(UpdateCount count, @Nullable GuardedStatement guarded) {
        if (guarded == null) {
            results.write(count);
        } else {
            guarded.changed(count);
        }
    }

    /** Returns false when the statement waits on by itself. */
    private boolean runWithResults(SqlStatement statement, boolean undoable, @Nullable GuardedStatement guarded) {
        if (guarded != null) {
            StatementRun tried =
                    starter.startOrStop(named, statement, () -> policy.start(statement, parameters, undoable));
            deliver(tried, statement, guarded);
            return true;
        }
        StatementRun started = starter.start(named, statement, () -> policy.start(statement, parameters, undoable));
        if (started == null) {
            return false;
        }
        deliver(started, statement, null);
        return true;
    }

    /**
     * Writes the results of a statement that has waited by itself, when it waits no more.
     *
     * @throws SqlconnException when it failed
     */
    void finish(WaitingStatement waited) {
        interrupts.enter(session);
        try {
            deliver(waited.await(), waited.statement(), null);
        } catch (SqlconnException failure) {
            throw interrupts.explain(failure);
        } finally {
            interrupts.leave();
        }
    }

    private void deliver(StatementRun started, SqlStatement statement, @Nullable GuardedStatement guarded) {
        boolean data = isData(statement) || results.narrates();
        boolean reads = statement.kind() == StatementKind.READ;
        boolean left = false;
        try (StatementRun run = started) {
            StatementResult result = run.next();
            while (result != null) {
                if (result instanceof ResultRows rows) {
                    if (!data) {
                        results.skip(rows);
                    } else if (!results.write(rows, reads)) {
                        if (reads) {
                            return;
                        }
                        left = true;
                        results.skip(rows);
                    }
                } else if (result instanceof UpdateCount count) {
                    tell(count, guarded);
                }
                result = run.next();
            }
            policy.succeeded(statement);
        }
        if (left) {
            talk.note("the rest of the rows was not shown; the statement ran to its end");
        }
    }

    /**
     * What a setting answers ({@code PRAGMA journal_mode = wal}) is talk, and would spoil a CSV. So are the calls that
     * pg_dump writes for the search path, sequences, large objects and statistics; it qualifies them, as people do not.
     */
    private static boolean isData(SqlStatement statement) {
        StatementKind kind = statement.kind();
        return kind != StatementKind.SESSION_SETTING
                && kind != StatementKind.NON_TRANSACTIONAL
                && !isCallOfDump(statement);
    }

    private static boolean isCallOfDump(SqlStatement statement) {
        String text = statement.text();
        int start = statement.firstWord();
        return text.startsWith("SELECT ", start)
                && (text.startsWith("pg_catalog.set", start + 7)
                        || text.startsWith("pg_catalog.lo", start + 7)
                        || text.startsWith("* FROM pg_catalog.pg_restore_", start + 7));
    }

    private void tellTime(Duration time) {
        talk.note("time: " + Elapsed.words(time));
    }
}
