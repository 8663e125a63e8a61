package sqlconn.engine;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.InputException;
import sqlconn.InterruptException;
import sqlconn.SourcePosition;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.UsageException;
import sqlconn.meta.MetaCommand;
import sqlconn.meta.MetaCommands;
import sqlconn.meta.MetaContext;
import sqlconn.meta.MetaOutcome;
import sqlconn.sql.OpenConstruct;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.ScanEvent.BackslashLine;
import sqlconn.sql.ScanEvent.CompleteStatement;
import sqlconn.sql.ScanEvent.MetaLine;
import sqlconn.sql.ScanEvent.NeedMore;
import sqlconn.sql.ScriptVariables;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementScanner;

/**
 * The one loop: takes statements and dot-commands from a source and carries them out. The shell, a one-shot and a script
 * differ in their sources only.
 */
public final class ScriptEngine {
    private final OpenSessions sessions;
    private @Nullable MetaContext context;
    private final Talk talk;
    private final OnError onError;
    private final Set<String> allowed;

    private @Nullable ExitCode firstFailure;
    private @Nullable ExitCode lastFailure;

    ScriptEngine(OpenSessions sessions, Talk talk, OnError onError, Set<String> allowed) {
        this.sessions = sessions;
        this.talk = talk;
        this.onError = onError;
        this.allowed = allowed;
    }

    /** What dot-commands see; it is made after the engine, which they give files to. */
    void attach(MetaContext seen) {
        context = seen;
    }

    /** How a source came to its end. */
    enum End {
        /** It was read to its end. */
        FINISHED,
        /** A dot-command asked to leave. */
        QUIT,
        /** A failure ended it. */
        FAILED
    }

    /** The exit code of the first failure, or null when there was none. */
    @Nullable
    ExitCode firstFailure() {
        return firstFailure;
    }

    /** The exit code of the last failure, or null when there was none. */
    @Nullable
    ExitCode lastFailure() {
        return lastFailure;
    }

    /** Whether what succeeded is kept although something else failed. */
    boolean goesOnAfterFailure() {
        return onError == OnError.CONTINUE;
    }

    /** Runs everything that the source gives, each statement in the session that is current then. */
    End run(InputSource source) {
        StatementScanner scanner = new StatementScanner(sessions.current().rules(), source.name());
        scanner.askWhereStatementsBegin(() -> sessions.current().session().lexicalRulesOfNext());
        SkippedCopyData skipped = new SkippedCopyData(talk);
        boolean ended = false;
        while (true) {
            NamedSession session = sessions.current();
            InsertCollector inserts = session.inserts();
            SqlStatement current = null;
            try {
                scanner.follow(session.rules());
                ScanEvent event = scanner.next();
                if (!(event instanceof CompleteStatement)) {
                    inserts.runAll();
                }
                if (event instanceof NeedMore need) {
                    if (ended) {
                        skipped.refuseOpen(need);
                        refuseOpen(need);
                        return End.FINISHED;
                    }
                    ended = !feed(scanner, source, need);
                    continue;
                }
                if (event instanceof CompleteStatement complete) {
                    current = complete.statement();
                    execute(session, current, new ScannedCopyData(scanner, source), source.interactive());
                } else if (event instanceof MetaLine line) {
                    MetaOutcome outcome = meta(line, source.interactive());
                    if (outcome == MetaOutcome.QUIT) {
                        return End.QUIT;
                    }
                    if (outcome == MetaOutcome.FAILED && !source.interactive()) {
                        return End.FAILED;
                    }
                } else if (event instanceof BackslashLine line) {
                    backslash(line);
                } else if (event instanceof ScanEvent.CopyData lines) {
                    skipped.take(lines);
                }
            } catch (SqlconnException failure) {
                talk.failure(failure, inserts.failed() == null ? current : inserts.failed());
                session.tellLoss(talk);
                lastFailure = failure.exitCode();
                if (firstFailure == null) {
                    firstFailure = lastFailure;
                }
                if ((ended && failure instanceof InputException) || endsInput(failure, source)) {
                    return End.FAILED;
                }
                if (source.interactive()) {
                    scanner.clear();
                }
            }
        }
    }

    private MetaContext context() {
        return Objects.requireNonNull(context);
    }

    private void execute(NamedSession session, SqlStatement statement, CopyData data, boolean typed) {
        boolean variables = !context().variables().isEmpty() && ScriptVariables.mayBeIn(statement.text());
        if (variables || !session.inserts().take(statement)) {
            session.inserts().runAll();
            if (variables) {
                executeExpanded(session, statement, data, typed);
            } else {
                session.executor().execute(statement, data, typed);
            }
        }
    }

    /** Puts the variables in; what the server says of a place is led back to the text as typed. */
    private void executeExpanded(NamedSession session, SqlStatement statement, CopyData data, boolean typed) {
        ScriptVariables expanded = ScriptVariables.expand(
                statement.text(), session.rules(), context().variables());
        if (!expanded.missing().isEmpty()) {
            throw MissingValues.missingVariables(expanded.missing());
        }
        try {
            session.executor().execute(statement.withText(expanded.text()), data, typed);
        } catch (StatementException failure) {
            int offset = failure.statementOffset();
            throw offset < 0 ? failure : failure.at(expanded.offsetInOriginal(offset));
        }
    }

    /** Gives the scanner more text; false at the end of the input, where an unterminated statement is complete. */
    static boolean feed(StatementScanner scanner, InputSource source, NeedMore need) {
        CharSequence text = source.read(need);
        if (text == null) {
            scanner.endOfInput();
            return false;
        }
        scanner.append(text);
        return true;
    }

    /** The input may end after a statement, but not inside a quote. */
    static void refuseOpen(NeedMore rest) {
        if (rest.open() != OpenConstruct.NOTHING) {
            throw new InputException(
                    "the input ends inside " + rest.open().description() + ", which begins here",
                    rest.opened(),
                    "nothing of this statement was sent");
        }
    }

    private boolean endsInput(SqlconnException failure, InputSource source) {
        if (source.interactive()) {
            return false;
        }
        return onError == OnError.STOP || failure instanceof InterruptException || failure instanceof InputException;
    }

    private MetaOutcome meta(MetaLine line, boolean interactive) {
        String name = MetaCommands.name(line.text());
        MetaCommand command = MetaCommands.byName(name)
                .orElseThrow(() -> new UsageException(
                        at(line.position(), interactive) + "there is no dot-command ." + name,
                        MetaCommands.hint(name)));
        String rest = MetaCommands.rest(line.text());
        if (!interactive && !allowed.contains(command.name()) && command.needsPermission(rest)) {
            throw new UsageException(
                    at(line.position(), false) + "." + command.name() + " is not allowed in a script",
                    "--allow " + command.name() + " allows it");
        }
        return command.runLine(context(), rest);
    }

    private static String at(SourcePosition position, boolean interactive) {
        return interactive ? "" : position + ": ";
    }

    /** Lines that pg_dump writes for psql; {@code \restrict} fences a dump, and means nothing where nothing is run. */
    private static void backslash(BackslashLine line) {
        String name = line.text().split("\\s", 2)[0];
        if (name.equals("restrict") || name.equals("unrestrict")) {
            return;
        }
        throw new UsageException(
                line.position() + ": \\" + name + " is a command of psql, and was not carried out",
                name.equals("connect") || name.equals("c")
                        ? "run the part for that database with a connection of its own"
                        : "dot-commands begin with a dot: '.help' lists them");
    }
}
