package sqlconn.engine;

import java.nio.file.Path;
import java.util.List;
import sqlconn.UsageException;
import sqlconn.dialect.TransactionMode;
import sqlconn.meta.KnownConnection;
import sqlconn.meta.MetaContext;
import sqlconn.meta.SessionControl;
import sqlconn.render.OutputFormat;
import sqlconn.result.Column;
import sqlconn.result.Row;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.session.UndoReport;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.NamedValues;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** What dot-commands see of a run. */
final class EngineContext implements MetaContext {
    private static final int DEEPEST_READ = 16;

    private final OpenSessions sessions;
    private final OutputSink sink;
    private final RunOptions options;
    private final Talk talk;
    private final InterruptScope interrupts;
    private final SessionCommands commands;
    private final ScriptEngine engine;
    private int reading;

    EngineContext(
            OpenSessions sessions,
            OutputSink sink,
            RunOptions options,
            Talk talk,
            InterruptScope interrupts,
            SessionCommands commands,
            ScriptEngine engine) {
        this.sessions = sessions;
        this.sink = sink;
        this.options = options;
        this.talk = talk;
        this.interrupts = interrupts;
        this.commands = commands;
        this.engine = engine;
    }

    /** The current session, when it is not busy with waiting. */
    private NamedSession ready() {
        NamedSession current = sessions.current();
        current.refuseWaiting();
        return current;
    }

    private CurrentSettings settings() {
        return sessions.current().settings();
    }

    private WorkPolicy policy() {
        return ready().policy();
    }

    @Override
    public NamedConnection connection() {
        return sessions.current().connection();
    }

    @Override
    public Session session() {
        return ready().session();
    }

    @Override
    public List<KnownConnection> knownConnections() {
        return options.knownConnections().list();
    }

    @Override
    public OutputFormat format() {
        return settings().get().format();
    }

    @Override
    public void setFormat(OutputFormat format) {
        settings().set(settings().get().withFormat(format));
    }

    @Override
    public boolean timing() {
        return settings().get().timing();
    }

    @Override
    public void setTiming(boolean on) {
        settings().set(settings().get().withTiming(on));
    }

    @Override
    public Parameters parameters() {
        return options.parameters();
    }

    @Override
    public NamedValues<String> variables() {
        return options.variables();
    }

    @Override
    public void print(String line) {
        sink.line(line);
    }

    @Override
    public void note(String text) {
        talk.note(text);
    }

    @Override
    public boolean interrupted() {
        return interrupts.interrupted();
    }

    @Override
    public void show(List<Column> columns, List<Row> rows) {
        sessions.current().results().table(columns, rows);
    }

    @Override
    public void begin(TransactionMode mode) {
        policy().beginExplicitly(mode);
    }

    @Override
    public void commit() {
        policy().endExplicitly(true);
    }

    @Override
    public void rollback() {
        policy().endExplicitly(false);
    }

    @Override
    public void setSavepoint(String name) {
        policy().savepoint(StatementKind.SAVEPOINT, "SAVEPOINT " + name);
    }

    @Override
    public void releaseSavepoint(String name) {
        policy().savepoint(StatementKind.RELEASE, "RELEASE SAVEPOINT " + name);
    }

    @Override
    public void rollbackTo(String name) {
        policy().savepoint(StatementKind.ROLLBACK_TO, "ROLLBACK TO SAVEPOINT " + name);
    }

    @Override
    public UndoReport undo() {
        refuseUndoInScript();
        if (!settings().get().undo()) {
            throw new UsageException("undo is off: no savepoints are set for it", "'.undo on' sets them from now on");
        }
        return policy().undo();
    }

    @Override
    public boolean preview(String sql) {
        StatementExecutor executor = ready().executor();
        executor.preview(true);
        try {
            return engine.run(new TextSource(".preview", sql)) != ScriptEngine.End.FAILED;
        } finally {
            executor.preview(false);
        }
    }

    @Override
    public void setUndo(boolean on) {
        refuseUndoInScript();
        settings().set(settings().get().withUndo(on));
    }

    private void refuseUndoInScript() {
        if (!options.interactive()) {
            throw new UsageException(
                    ".undo is for what a person types", "a script sets its own savepoints: '.savepoint NAME'");
        }
    }

    @Override
    public SessionControl sessions() {
        return commands;
    }

    @Override
    public void connectionWasReset() {
        NamedConnection reset = connection();
        for (NamedSession session : sessions.all()) {
            if (session.connection() == reset) {
                session.policy().forget();
            }
        }
    }

    @Override
    public boolean read(Path file) {
        if (reading == DEEPEST_READ) {
            throw new UsageException(file + " is read by files that read each other", null);
        }
        if (settings().get().undo()) {
            policy().undoPoint();
        }
        reading++;
        NamedSession session = sessions.current();
        try (InputSource source = FileSource.open(file)) {
            refuseMissing(source);
            return session.policy().runWhole(talk, () -> engine.run(source) != ScriptEngine.End.FAILED);
        } finally {
            reading--;
        }
    }

    private void refuseMissing(InputSource source) {
        MissingValues missing = missing(List.of(source));
        SqlStatement first = missing.statement();
        if (first != null) {
            UsageException failure = missing.failure();
            throw new UsageException(
                    first.position() + ": " + failure.getMessage(),
                    failure.hint().orElse(null));
        }
    }

    /** Says which values were given for nothing, as by a slip of the pen. */
    void tellUnused(Talk talk) {
        for (String name : options.parameters().unused()) {
            talk.note("the parameter " + name + " was given, but no statement has :" + name);
        }
        for (String name : options.variables().unused()) {
            talk.note("the variable " + name + " was given, but no statement has :\"" + name + "\" or :'" + name + "'");
        }
    }

    /** The parameters and variables that inputs ask for and that have no value. */
    MissingValues missing(List<? extends InputSource> sources) {
        Session session = sessions.current().session();
        LexicalRules assumed = session.lexicalRules();
        MissingValues missing = missing(sources, assumed);
        // Only what is missing is worth a connection, which may tell that the text is read by other rules.
        LexicalRules rules = missing.statement() == null ? assumed : session.lexicalRulesOfNext();
        return rules == assumed ? missing : missing(sources, rules);
    }

    private MissingValues missing(List<? extends InputSource> sources, LexicalRules rules) {
        return new InputCheck(rules, options.parameters(), options.variables()).missing(sources);
    }
}
