package sqlconn.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.UsageException;
import sqlconn.config.CommitMode;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.ConnectionProfile;
import sqlconn.engine.ConnectionOpener;
import sqlconn.engine.OnError;
import sqlconn.engine.RunOptions;
import sqlconn.engine.SessionScope;
import sqlconn.engine.Settings;
import sqlconn.meta.MetaCommand;
import sqlconn.meta.MetaCommands;
import sqlconn.render.OutputFormat;
import sqlconn.render.OutputFormats;
import sqlconn.render.RenderOptions;

/** The options that say how statements run and how results are written, for the shell and for scripts. */
final class RunArguments {
    private static final String READ_ONLY = "--read-only";
    private static final String MAX_AFFECTED = "--max-affected";
    private static final String CONFIRM = "--confirm";
    private static final String YES = "--yes";
    static final String DRY_RUN = "--dry-run";

    private RunArguments() {}

    static void addTo(CommandSpec spec) {
        spec.addOption(Options.values(
                "-p --param", "NAME=VALUE", "the value of the parameter :NAME; @FILE is the content of a file"));
        spec.addOption(Options.values(
                "--param-json", "NAME=JSON", "the same with its type: a number, \"text\", true, null, [1, 2]"));
        spec.addOption(Options.values(
                "--set", "NAME=VALUE", "put the value in for :\"NAME\", quoted as a name, and :'NAME', as a string"));
        spec.addOption(Options.value("--format", "FORMAT", "how results are written: " + String.join(", ", names())));
        spec.addOption(Options.value("--null", "TEXT", "write NULL as this text"));
        spec.addOption(Options.value("--output", "FILE", "write results to this file, which appears when all is done"));
        spec.addOption(Options.flag("--autocommit", "commit each statement by itself"));
        spec.addOption(Options.flag(
                "--keep-going", "go on after an error, committing each statement by itself; the exit code is still 1"));
        spec.addOption(Options.value("--timeout", "TIME", "cancel a statement that runs longer: 30s, 500ms, 2m"));
        spec.addOption(Options.flag("--timing", "tell how long each statement took"));
        spec.addOption(Options.values("--allow", "COMMAND", "let a script use this dot-command: read, session"));
        spec.addOption(Options.value(MAX_AFFECTED, "ROWS", "roll back a statement that changes more rows than this"));
        spec.addOption(Options.flag(
                CONFIRM, "commit nothing that was written before a person agrees, as commit = \"confirm\" does"));
        spec.addOption(Options.flag(YES, "agree to what a script commits where it has to be confirmed"));
        spec.addOption(Options.flag(READ_ONLY, "refuse every write, as read_only in the connection's section does"));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (OutputFormat format : OutputFormats.all()) {
            names.add(format.name());
        }
        return names;
    }

    /** A connection with the guard rails that the command line adds to its own. */
    static ConnectionProfile guarded(ConnectionProfile profile, ParseResult arguments) {
        boolean readOnly = Options.isSet(arguments, READ_ONLY);
        String rows = Options.text(arguments, MAX_AFFECTED);
        CommitMode commit = commit(profile.options().commit(), arguments);
        // Most starts add none; comparing the options instead would have Java make the record's equals, at a tenth of a
        // start.
        if (!readOnly && rows == null && commit == profile.options().commit()) {
            return profile;
        }
        ConnectionOptions options = profile.options().withCommit(commit);
        if (readOnly) {
            options = options.asReadOnly();
        }
        if (rows != null) {
            options = options.withMaxAffected(number(rows));
        }
        return profile.withOptions(options);
    }

    /** Who agrees in advance needs not be asked. */
    private static CommitMode commit(CommitMode own, ParseResult arguments) {
        boolean confirm = own == CommitMode.CONFIRM || Options.isSet(arguments, CONFIRM);
        if (!confirm) {
            return own;
        }
        return Options.isSet(arguments, YES) ? own == CommitMode.CONFIRM ? CommitMode.AUTO : own : CommitMode.CONFIRM;
    }

    private static int number(String rows) {
        try {
            int number = Integer.parseInt(rows);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException none) {
            throw notRows(rows, none);
        }
        throw notRows(rows, null);
    }

    private static UsageException notRows(String rows, @Nullable Throwable cause) {
        return new UsageException(
                MAX_AFFECTED + " cannot be '" + rows + "'", "write a number of rows, such as 1000", cause);
    }

    /** The options of a run. */
    static RunOptions read(
            ParseResult arguments,
            Surroundings surroundings,
            ConnectionOptions connection,
            boolean interactive,
            ValueArguments values,
            RunOptions.KnownConnections known,
            ConnectionOpener opener) {
        if (interactive && Options.isSet(arguments, YES)) {
            throw new UsageException("--yes is for scripts", "the shell asks before it commits");
        }
        boolean dryRun = Options.isSet(arguments, DRY_RUN);
        for (String option : new String[] {"--keep-going", "--autocommit", YES}) {
            if (dryRun && Options.isSet(arguments, option)) {
                throw new UsageException(DRY_RUN + " keeps nothing, and " + option + " asks to", null);
            }
        }
        boolean keepGoing = Options.isSet(arguments, "--keep-going");
        boolean each = keepGoing || connection.autocommit() || Options.isSet(arguments, "--autocommit");
        return new RunOptions(
                settings(arguments, surroundings, connection, interactive),
                scope(connection, dryRun, each, interactive),
                keepGoing ? OnError.CONTINUE : OnError.STOP,
                values.parameters(),
                values.variables(),
                allowed(Options.list(arguments, "--allow")),
                known,
                interactive,
                opener);
    }

    private static SessionScope scope(ConnectionOptions connection, boolean dryRun, boolean each, boolean interactive) {
        if (dryRun) {
            return SessionScope.DRY_RUN;
        }
        if (each) {
            return SessionScope.EACH_STATEMENT;
        }
        if (!interactive) {
            return SessionScope.WHOLE_INPUT;
        }
        return switch (connection.commit()) {
            case AUTO, CONFIRM -> SessionScope.EACH_STATEMENT;
            case MANUAL -> SessionScope.MANUAL;
        };
    }

    /** How results are written, and what is told beside them. */
    static Settings settings(
            ParseResult arguments, Surroundings surroundings, ConnectionOptions connection, boolean interactive) {
        Terminals terminals = surroundings.terminals();
        boolean toTerminal = terminals.output() && Options.text(arguments, "--output") == null;
        RenderOptions base = toTerminal
                ? RenderOptions.TERMINAL
                        .withUnicode(surroundings.unicode())
                        .withColor(surroundings.color())
                        .withTerminalWidth(0)
                : RenderOptions.FILE.withUnicode(surroundings.unicode());
        String nullText = Options.text(arguments, "--null");
        return new Settings(
                format(Options.text(arguments, "--format"), toTerminal),
                nullText == null ? base : base.withNullText(nullText),
                Options.isSet(arguments, "--timing"),
                interactive || terminals.error() || Options.isSet(arguments, "--verbose"),
                timeout(Options.text(arguments, "--timeout"), connection),
                interactive && connection.undo());
    }

    private static OutputFormat format(@Nullable String name, boolean toTerminal) {
        String wanted = name != null ? name : toTerminal ? "table" : "csv";
        return OutputFormats.byName(wanted)
                .orElseThrow(() -> new UsageException(
                        "there is no format '" + wanted + "'", "the formats are " + String.join(", ", names())));
    }

    private static @Nullable Duration timeout(@Nullable String text, ConnectionOptions connection) {
        if (text == null) {
            return connection.statementTimeout();
        }
        Duration duration = TimeArgument.parse(text);
        if (duration == null) {
            throw new UsageException("--timeout cannot be '" + text + "'", "write a time such as 30s, 500ms or 2m");
        }
        return duration;
    }

    private static Set<String> allowed(List<String> names) {
        for (String name : names) {
            MetaCommand command = MetaCommands.byName(name).orElse(null);
            if (command == null || !command.needsPermission()) {
                throw new UsageException("--allow does not know '" + name + "'", "it can allow: read, session");
            }
        }
        return Set.copyOf(names);
    }
}
