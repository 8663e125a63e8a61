package sqlconn.engine;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.InputException;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.UsageException;
import sqlconn.config.CommitMode;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.PoolOptions;
import sqlconn.meta.ParameterText;
import sqlconn.render.OutputFormats;
import sqlconn.render.RenderOptions;
import sqlconn.session.Connecting;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.sql.NamedValues;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.SqlStatement;
import sqlconn.testing.TestDatabase;

/** One run of the engine over scripts, in this process, on a real database; tells what a user would have seen. */
public final class Run {
    private final String url;
    private final List<InputSource> sources = new ArrayList<>();
    private final Parameters parameters = new Parameters();
    private final NamedValues<String> variables = new NamedValues<>();
    private ConnectionOptions options = ConnectionOptions.DEFAULT;
    private SessionScope scope = SessionScope.WHOLE_INPUT;
    private OnError onError = OnError.STOP;
    private Set<String> allowed = Set.of();
    private String format = "csv";
    private boolean counts;
    private @Nullable Duration timeout;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private @Nullable OutputStream device;

    private Run(String url) {
        this.url = url;
    }

    /** A run of one script, all or nothing, with CSV as output. */
    public static Run of(TestDatabase database, String script) {
        return at(database.url(), script);
    }

    /** As {@link #of}, through this address. */
    public static Run at(String url, String script) {
        return new Run(url).then("script", script);
    }

    /** A run of bytes that need not be UTF-8. */
    public static Run of(TestDatabase database, byte[] script) {
        return of(database, new ByteArrayInputStream(script));
    }

    /** A run of a stream, as of standard input. */
    public static Run of(TestDatabase database, InputStream script) {
        Run run = new Run(database.url());
        run.sources.add(new StreamSource("script", script));
        return run;
    }

    /** One more source of the same run. */
    public Run then(String name, String script) {
        sources.add(new TextSource(name, script));
        return this;
    }

    /** As {@code --autocommit}. */
    public Run autocommit() {
        scope = SessionScope.EACH_STATEMENT;
        return this;
    }

    /** As {@code commit = "manual"} in the shell. */
    public Run manual() {
        scope = SessionScope.MANUAL;
        return this;
    }

    /** As {@code --keep-going}. */
    public Run keepGoing() {
        onError = OnError.CONTINUE;
        return autocommit();
    }

    /** As {@code --format}. */
    public Run format(String name) {
        format = name;
        return this;
    }

    /** As {@code -p}. */
    public Run with(String name, String value) {
        parameters.set(name, ParameterValue.plain(value));
        return this;
    }

    /** As {@code --param-json}. */
    public Run withJson(String name, String json) {
        parameters.set(name, ParameterText.json(name, json));
        return this;
    }

    /** As {@code --set}. */
    public Run set(String name, String value) {
        variables.set(name, value);
        return this;
    }

    /** As {@code --allow}. */
    public Run allowing(String command) {
        allowed = Set.of(command);
        return this;
    }

    /** As {@code --timeout}. */
    public Run timeout(Duration limit) {
        timeout = limit;
        return this;
    }

    /** As {@code --verbose}: the number of changed rows is told. */
    public Run counting() {
        counts = true;
        return this;
    }

    /** As {@code read_only} in the profile. */
    public Run readOnly() {
        options = options.asReadOnly();
        return this;
    }

    /** As {@code max_affected} in the profile. */
    public Run maxAffected(int rows) {
        options = options.withMaxAffected(rows);
        return this;
    }

    /** As {@code commit = "confirm"} in the profile, without {@code --yes}. */
    public Run confirm() {
        options = options.withCommit(CommitMode.CONFIRM);
        return this;
    }

    /** As {@code --dry-run}. */
    public Run dry() {
        scope = SessionScope.DRY_RUN;
        return this;
    }

    /** Writes to this instead of memory. */
    public Run into(OutputStream stream) {
        device = stream;
        return this;
    }

    /** Runs the sources to their end. */
    public Outcome go() {
        return go(new InterruptScope());
    }

    /** Runs the sources; the test may interrupt. */
    public Outcome go(InterruptScope interrupts) {
        Told told = new Told();
        Settings settings = new Settings(
                OutputFormats.byName(format).orElseThrow(), RenderOptions.FILE, false, counts, timeout, false);
        RunOptions how =
                new RunOptions(settings, scope, onError, parameters, variables, allowed, List::of, false, name -> {
                    throw new UsageException("no other connection: " + name, null);
                });
        OutputSink sink = new OutputSink("the output", device == null ? out : device, failure -> false);
        try (NamedConnection connection = Connecting.single(url, options.withPool(PoolOptions.DEFAULT));
                Engine engine = new Engine(connection, how, sink, told, interrupts)) {
            ExitCode code = engine.runScript(sources);
            return new Outcome(code, out.toString(StandardCharsets.UTF_8), told.text.toString());
        }
    }

    /** The bytes that were written. */
    public byte[] bytes() {
        return out.toByteArray();
    }

    /**
     * What a run left: its exit code, its standard output, and what was said beside it, one line for each note and a few
     * for each failure.
     */
    public record Outcome(ExitCode code, String out, String said) {
        @Override
        public String toString() {
            return "exit " + code.code() + "\n" + out + (said.isEmpty() ? "" : "---\n" + said);
        }
    }

    private static final class Told implements Talk {
        final StringBuilder text = new StringBuilder();

        @Override
        public void note(String note) {
            text.append(note).append('\n');
        }

        @Override
        public void failure(SqlconnException failure, @Nullable SqlStatement statement) {
            text.append("error ").append(failure.exitCode().code());
            if (failure instanceof InputException input && input.position() != null) {
                text.append(' ').append(input.position());
            } else if (statement != null) {
                text.append(' ').append(statement.position());
            }
            text.append(": ").append(failure.getMessage());
            if (failure instanceof StatementException refused) {
                describe(refused, statement);
            }
            text.append('\n');
            failure.hint()
                    .ifPresent(hint -> text.append("  hint: ").append(hint).append('\n'));
        }

        private void describe(StatementException refused, @Nullable SqlStatement statement) {
            if (refused.sqlState() != null) {
                text.append(" [").append(refused.sqlState()).append(']');
            }
            if (refused.statementOffset() >= 0 && statement != null) {
                text.append(" at «")
                        .append(statement
                                .text()
                                .substring(refused.statementOffset())
                                .lines()
                                .findFirst()
                                .orElse(""))
                        .append('»');
            }
            if (refused.detail() != null) {
                text.append("\n  ").append(refused.detail().replace("\n", "\n  "));
            }
        }
    }
}
