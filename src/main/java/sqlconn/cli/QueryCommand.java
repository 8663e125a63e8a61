package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.UsageException;
import sqlconn.engine.InputSource;
import sqlconn.engine.TextSource;

/** {@code sqlconn query}: statements from an argument, from files or from standard input, all or nothing. */
final class QueryCommand implements Subcommand {
    @Override
    public String name() {
        return "query";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Runs SQL from the argument, from files (-f) or from standard input, and writes the result to standard "
                        + "output. Everything is one session: it is committed when all of it succeeded, and rolled back "
                        + "at the first error.");
        spec.addPositional(Options.positional(0, "CONNECTION", "1", "a connection's name, a URL, or a SQLite file"));
        spec.addPositional(Options.positional(1, "SQL", "0..1", "the statements to run; - is standard input"));
        spec.addOption(Options.values("-f --file", "FILE", "run the statements of this file; - is standard input"));
        RunArguments.addTo(spec);
        spec.addOption(
                Options.flag(RunArguments.DRY_RUN, "run everything, say what it would change, and roll it back"));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        String connection = Options.positionalText(arguments, 0);
        if (connection == null) {
            throw new UsageException("query needs a CONNECTION", "sqlconn query CONNECTION \"SELECT …\"");
        }
        List<InputSource> sources =
                sources(program, Options.positionalText(arguments, 1), Options.list(arguments, "--file"));
        return program.runScript(connection, arguments, sources);
    }

    private static List<InputSource> sources(Program program, @Nullable String sql, List<String> files) {
        List<InputSource> sources = new ArrayList<>();
        if (sql != null && sql.isBlank()) {
            throw new UsageException("there is no SQL to run: the argument is empty", null);
        }
        if (sql != null) {
            if (!files.isEmpty()) {
                throw new UsageException("SQL is given twice: as an argument and with -f", null);
            }
            sources.add(sql.equals("-") ? program.standardInput() : new TextSource("<argument>", sql));
        }
        for (String file : files) {
            sources.add(file.equals("-") ? program.standardInput() : program.file(file));
        }
        if (sources.isEmpty()) {
            if (program.surroundings().terminals().input()) {
                throw new UsageException(
                        "there is no SQL to run",
                        "give it as an argument, with -f FILE, or on standard input; 'sqlconn CONNECTION' is the shell");
            }
            sources.add(program.standardInput());
        }
        return sources;
    }
}
