package sqlconn.cli;

import java.io.OutputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.SqlconnException;
import sqlconn.UsageException;
import sqlconn.config.ConfigLocator;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Connections;
import sqlconn.config.PasswordPrompt;
import sqlconn.config.Passwords;
import sqlconn.config.UserFiles;
import sqlconn.dialect.ConfigCheck;
import sqlconn.dialect.ConnectionExplanation;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.TargetResolver;
import sqlconn.driver.InstalledDrivers;
import sqlconn.engine.ConnectionOpener;
import sqlconn.engine.Engine;
import sqlconn.engine.FileSource;
import sqlconn.engine.InputSource;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.OutputSink;
import sqlconn.engine.ReaderGoneException;
import sqlconn.engine.RunOptions;
import sqlconn.engine.StreamSource;
import sqlconn.meta.KnownConnection;
import sqlconn.repl.Repl;
import sqlconn.repl.ShellOptions;
import sqlconn.repl.ShellTerminal;
import sqlconn.result.Column;
import sqlconn.result.Row;
import sqlconn.session.DemoDatabase;
import sqlconn.session.DriverChoice;
import sqlconn.session.LoadedDriver;
import sqlconn.session.NamedConnection;

/** The program put together: what subcommands need, made from the process's surroundings. */
final class Program {
    /** As docs/connections.md says: a password manager may have to ask for its own passphrase first. */
    private static final Duration PASSWORD_COMMAND_LIMIT = Duration.ofSeconds(30);

    /** The connection of a shell that was given none: a SQLite database in memory. */
    static final String TRANSIENT = ":memory:";

    private final Surroundings surroundings;
    private final Signals signals;
    private final ErrorReporter errors;
    private final ProgressLine progress;
    private final DriverPreload preload = new DriverPreload();
    private @Nullable DriverChoice drivers;

    Program(Surroundings surroundings, Signals signals) {
        this.surroundings = surroundings;
        this.signals = signals;
        this.progress = ProgressLine.of(surroundings);
        this.errors = new ErrorReporter(surroundings.err(), progress);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    ErrorReporter errors() {
        return errors;
    }

    /** Carries out a command line; returns the exit code. */
    int run(String[] arguments) {
        try {
            preload.start(arguments);
            return new CommandLineParser(this).run(arguments).code();
        } catch (SqlconnException failure) {
            errors.failure(failure, null);
            return failure.exitCode().code();
        } catch (ReaderGoneException seenEnough) {
            return ExitCode.OK.code();
        } catch (RuntimeException | Error bug) {
            errors.bug(bug);
            return ExitCode.BUG.code();
        }
    }

    /** Runs inputs as one script on a connection. */
    ExitCode runScript(String name, ParseResult arguments, List<? extends InputSource> sources) {
        ProfileDefinition definition = define(name, arguments);
        InterruptScope interrupts = new InterruptScope();
        signals.watch(interrupts, errors);
        RunOptions options = options(definition, arguments, false, ValueArguments.read(arguments));
        String file = Options.text(arguments, "--output");
        try (OutputFile output = file == null ? null : OutputFile.create(path(file));
                NamedConnection connection = connect(definition, false);
                Engine engine = new Engine(connection, options, sink(file, output), errors, interrupts)) {
            ExitCode code = engine.runScript(sources);
            if (output != null && code == ExitCode.OK) {
                output.finish();
            }
            return code;
        }
    }

    private RunOptions options(
            ProfileDefinition definition, ParseResult arguments, boolean interactive, ValueArguments values) {
        return RunArguments.read(
                arguments,
                surroundings,
                definition.target().options(),
                interactive,
                values,
                () -> knownConnections(arguments),
                other -> openOther(other, arguments, interactive, values));
    }

    private ConnectionOpener.Opened openOther(
            String name, ParseResult arguments, boolean interactive, ValueArguments values) {
        ProfileDefinition definition = define(name, arguments);
        return new ConnectionOpener.Opened(
                connect(definition, interactive), options(definition, arguments, interactive, values));
    }

    private OutputSink sink(@Nullable String name, @Nullable OutputFile file) {
        return file == null || name == null ? standardOutput() : new OutputSink(name, file.stream(), failure -> false);
    }

    private OutputSink standardOutput() {
        return new OutputSink("standard output", output(), BrokenPipe::readerIsGone);
    }

    private OutputStream output() {
        return progress.before(surroundings.out(), surroundings.terminals().output());
    }

    /** Opens the shell on a connection. */
    ExitCode runShell(String name, ParseResult arguments) {
        ProfileDefinition definition = define(name, arguments);
        InterruptScope interrupts = new InterruptScope();
        signals.watch(interrupts, errors);
        RunOptions options = options(definition, arguments, true, ValueArguments.read(arguments));
        errors.speakToPerson(definition.name());
        ShellOptions shell = ShellSetup.options(surroundings, name.equals(TRANSIENT));
        try (NamedConnection connection = connect(definition, true);
                ShellTerminal terminal = ShellTerminal.open(shell, surroundings.in(), output(), errors, interrupts);
                Engine engine = new Engine(connection, options, terminal.sink(), terminal.talk(), interrupts)) {
            return new Repl(terminal, connection, engine, interrupts).run();
        }
    }

    /** What a connection's name, URL or path comes down to; its secrets are hidden from now on. */
    private ProfileDefinition define(String name, ParseResult arguments) {
        errors.setVerbose(Options.isSet(arguments, "--verbose"));
        PasswordPrompt prompt = new TerminalPasswordPrompt(Path.of("/dev/tty"));
        Passwords passwords = new Passwords(user(), prompt, PASSWORD_COMMAND_LIMIT);
        ProfileDefinition definition = new ProfileDefinition(
                name,
                connections(arguments),
                described -> RunArguments.guarded(described, arguments),
                new TargetResolver(user()),
                passwords,
                errors);
        preload.await();
        return definition;
    }

    /** The class that chooses among other drivers is not loaded where the driver is inside. */
    private LoadedDriver driver(ConnectionProfile profile, JdbcTarget target) {
        Dialect dialect = Dialects.named(target.dialectName());
        return dialect.driverIsInside() && profile.driverFiles().paths().isEmpty()
                ? LoadedDriver.inside(dialect)
                : driverChoice().load(profile, dialect, target);
    }

    /** The same for every connection: a driver is loaded once. */
    private DriverChoice driverChoice() {
        DriverChoice choice = drivers;
        if (choice == null) {
            choice = new DriverChoice(installedDrivers());
            drivers = choice;
        }
        return choice;
    }

    /** The drivers that the user has installed. */
    InstalledDrivers installedDrivers() {
        return new InstalledDrivers(driverFolder());
    }

    /** Where the user's drivers are. */
    Path driverFolder() {
        String data = surroundings.variable("XDG_DATA_HOME");
        Path folder =
                data == null || !data.startsWith("/") ? Path.of(surroundings.home(), ".local", "share") : Path.of(data);
        return folder.resolve("sqlconn").resolve("drivers");
    }

    /** A connection by the name that the user gave; nothing is opened yet. */
    NamedConnection connect(String name, ParseResult arguments, boolean pooled) {
        return connect(define(name, arguments), pooled);
    }

    private NamedConnection connect(ProfileDefinition definition, boolean pooled) {
        LoadedDriver driver = driver(definition.profile(), definition.target());
        return pooled
                ? NamedConnection.pooled(definition, driver, new SystemTime())
                : NamedConnection.single(definition, driver, new SystemTime());
    }

    private Connections connections(ParseResult arguments) {
        String secrets = Options.text(arguments, "--secrets");
        ConfigLocator locator = new ConfigLocator(
                user(), Path.of(surroundings.workingDirectory()), secrets == null ? null : path(secrets));
        return new Connections(locator, () -> new DemoDatabase(cacheFolder()).file());
    }

    private UserFiles user() {
        return new UserFiles(surroundings.environment(), Path.of(surroundings.home()), UserFiles.SOCKET_FOLDERS);
    }

    private Path cacheFolder() {
        String cache = surroundings.variable("XDG_CACHE_HOME");
        Path folder = cache == null ? Path.of(surroundings.home(), ".cache") : Path.of(cache);
        return folder.resolve("sqlconn");
    }

    /** Everything that can be named, for a list. A section that is wrong is listed with what is wrong with it. */
    List<KnownConnection> knownConnections(ParseResult arguments) {
        Connections connections = connections(arguments);
        List<KnownConnection> known = new ArrayList<>();
        for (String name : connections.names()) {
            try {
                ConnectionProfile profile = connections.profile(name);
                JdbcTarget target = new TargetResolver(user()).inspect(profile);
                known.add(new KnownConnection(
                        name,
                        target.dialectName(),
                        target.redactedUrl(),
                        profile.origin().description()));
            } catch (SqlconnException wrong) {
                known.add(new KnownConnection(name, "", "wrong: " + wrong.getMessage(), ""));
            }
        }
        return known;
    }

    /** Which sections of the secrets files are not used, and why. */
    List<String> leftOut(ParseResult arguments) {
        return connections(arguments).leftOut();
    }

    /** What a connection comes down to; runs nothing and asks nobody. */
    ConnectionExplanation explain(String name, ParseResult arguments) {
        errors.setVerbose(Options.isSet(arguments, "--verbose"));
        ConnectionProfile profile = connections(arguments).profile(name);
        return driverChoice().complete(new TargetResolver(user()).explain(profile), profile);
    }

    /** The result of checking every section of every file. */
    List<ConfigCheck.Result> checkConfig(ParseResult arguments) {
        errors.setVerbose(Options.isSet(arguments, "--verbose"));
        return new ConfigCheck(connections(arguments), new TargetResolver(user())).run();
    }

    /** Writes a table that the program itself has made, in the format that the options ask for. */
    void show(ParseResult arguments, List<Column> columns, List<Row> rows) {
        errors.setVerbose(Options.isSet(arguments, "--verbose"));
        OutputSink sink = standardOutput();
        sink.table(
                RunArguments.settings(arguments, surroundings, ConnectionOptions.DEFAULT, false),
                columns,
                rows,
                errors);
        sink.flush();
    }

    /** Writes a line to standard output. */
    void print(String line) {
        standardOutput().line(line);
    }

    /** Writes a line of a report that also shows in the exit code, for which it does not matter whether anybody reads on. */
    void report(String line) {
        try {
            print(line);
        } catch (ReaderGoneException seenEnough) {
            return;
        }
    }

    /** Standard input as a script. */
    InputSource standardInput() {
        return new StreamSource("<stdin>", surroundings.in());
    }

    /** A file as a script. */
    InputSource file(String name) {
        return FileSource.open(path(name));
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException invalid) {
            throw new UsageException("'" + name + "' cannot be a file's name", null, invalid);
        }
    }
}
