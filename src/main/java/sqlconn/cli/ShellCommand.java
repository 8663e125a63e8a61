package sqlconn.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.UsageException;

/** {@code sqlconn shell CONNECTION}, and {@code sqlconn CONNECTION}: a shell at a terminal, else a script from stdin. */
final class ShellCommand implements Subcommand {
    @Override
    public String name() {
        return "shell";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Opens the interactive shell on a connection, or without one on a SQLite database in memory. Without a "
                        + "terminal, standard input is run as a script.");
        spec.addPositional(Options.positional(0, "CONNECTION", "0..1", "a connection's name, a URL, or a SQLite file"));
        RunArguments.addTo(spec);
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        String connection = Options.positionalText(arguments, 0);
        Terminals terminals = program.surroundings().terminals();
        if (terminals.input() && terminals.output() && Options.text(arguments, "--output") == null) {
            return program.runShell(connection == null ? Program.TRANSIENT : connection, arguments);
        }
        if (connection == null) {
            throw new UsageException(
                    "there is no CONNECTION", "'sqlconn connections' lists them; 'demo' is always there");
        }
        return program.runScript(connection, arguments, List.of(program.standardInput()));
    }
}
