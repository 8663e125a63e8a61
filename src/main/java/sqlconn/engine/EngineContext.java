package sqlconn.engine;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;
import sqlconn.UsageException;
import sqlconn.meta.KnownConnection;
import sqlconn.meta.MetaContext;
import sqlconn.render.OutputFormat;
import sqlconn.result.Column;
import sqlconn.result.Row;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.NamedValues;
import sqlconn.sql.SqlStatement;

/** What dot-commands see of a run. */
final class EngineContext implements MetaContext {
    private static final int DEEPEST_READ = 16;
    private static final SourcePosition BY_COMMAND = new SourcePosition(".begin", 1, 1);

    private final OpenSessions sessions;
    private final OutputSink sink;
    private final RunOptions options;
    private final Talk talk;
    private final InterruptScope interrupts;
    private @Nullable ScriptEngine engine;
    private int reading;

    EngineContext(OpenSessions sessions, OutputSink sink, RunOptions options, Talk talk, InterruptScope interrupts) {
        this.sessions = sessions;
        this.sink = sink;
        this.options = options;
        this.talk = talk;
        this.interrupts = interrupts;
    }

    /** The engine that {@code .read} gives files to; it is made after the context that it needs. */
    void attach(ScriptEngine running) {
        engine = running;
    }

    private CurrentSettings settings() {
        return sessions.current().settings();
    }

    private WorkPolicy policy() {
        return sessions.current().policy();
    }

    @Override
    public NamedConnection connection() {
        return sessions.current().connection();
    }

    @Override
    public Session session() {
        return sessions.current().session();
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
    public void begin() {
        policy().beginExplicitly(BY_COMMAND);
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
        ScriptEngine running = engine;
        if (running == null) {
            throw new IllegalStateException("no engine attached");
        }
        if (reading == DEEPEST_READ) {
            throw new UsageException(file + " is read by files that read each other", null);
        }
        reading++;
        try (InputSource source = FileSource.open(file)) {
            refuseMissing(source);
            return running.run(source) != ScriptEngine.End.FAILED;
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
