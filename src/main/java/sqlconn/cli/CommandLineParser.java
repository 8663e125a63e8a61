package sqlconn.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;
import sqlconn.ExitCode;
import sqlconn.UsageException;
import sqlconn.config.ConnectionText;
import sqlconn.config.Spelling;

/** From the words of the command line to the subcommand that carries them out. */
final class CommandLineParser {
    private final Program program;

    CommandLineParser(Program program) {
        this.program = program;
    }

    /**
     * Finds the subcommand and runs it. Only the model of that one is built: the others would cost time at every start. A
     * first word that names no subcommand is a connection to open the shell on.
     */
    ExitCode run(String[] arguments) {
        List<String> words = SqlWords.behindOptions(List.of(arguments));
        int at = commandAt(words);
        String first = at < words.size() ? words.get(at) : words.isEmpty() ? "" : words.get(0);
        if (first.equals("--version") || first.equals("-V")) {
            program.print("sqlconn " + Version.text());
            return ExitCode.OK;
        }
        if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
            program.print(Help.overview());
            return ExitCode.OK;
        }
        Subcommand named = Subcommands.byName(first);
        Subcommand command = named == null ? new ShellCommand() : named;
        List<String> rest = new ArrayList<>(words);
        if (named != null) {
            rest.remove(at);
        }
        CommandLine parser = parser(command);
        ParseResult result = parse(parser, command, rest.toArray(new String[0]), named == null ? first : null);
        if (result.isUsageHelpRequested()) {
            program.print(usage(parser));
            return ExitCode.OK;
        }
        return command.run(program, result);
    }

    /** Where the first word is that belongs to no option: the subcommand, if it names one. */
    private static int commandAt(List<String> words) {
        int at = 0;
        while (at < words.size() && words.get(at).startsWith("-")) {
            at += words.get(at).equals("--secrets") ? 2 : 1;
        }
        return at;
    }

    private static CommandLine parser(Subcommand command) {
        CommandSpec spec = command.spec();
        spec.name("sqlconn " + command.name());
        CommandLine parser = new CommandLine(spec);
        parser.setPosixClusteredShortOptionsAllowed(false);
        parser.setUsageHelpAutoWidth(false);
        parser.setOverwrittenOptionsAllowed(false);
        return parser;
    }

    private static ParseResult parse(
            CommandLine parser, Subcommand command, String[] words, @Nullable String maybeSubcommand) {
        try {
            return parser.parseArgs(words);
        } catch (UnmatchedArgumentException unmatched) {
            String word = unmatched.getUnmatched().isEmpty()
                    ? ""
                    : unmatched.getUnmatched().get(0);
            String problem = word.startsWith("-")
                    ? "unknown option " + optionName(word)
                    : "unexpected argument " + ConnectionText.quoted(word);
            String hint = maybeSubcommand == null ? hint(parser, command, word) : Subcommands.hint(maybeSubcommand);
            // Without the cause, whose message repeats every word.
            throw new UsageException(problem, hint);
        } catch (ParameterException wrong) {
            String message = wrong.getMessage() == null ? "wrong arguments" : wrong.getMessage();
            throw new UsageException(message, "'sqlconn " + command.name() + " --help' shows what there is", wrong);
        }
    }

    private static String hint(CommandLine parser, Subcommand command, String word) {
        String near = word.startsWith("--")
                ? Spelling.nearest(
                        optionName(word), parser.getCommandSpec().optionsMap().keySet())
                : null;
        return (near == null ? "" : "is " + near + " meant? ") + "'sqlconn " + command.name()
                + " --help' shows what there is";
    }

    /** The part before an equals sign: what is behind it may be a password. */
    private static String optionName(String word) {
        int equals = word.indexOf('=');
        return equals < 0 ? word : word.substring(0, equals);
    }

    private static String usage(CommandLine parser) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        parser.usage(new PrintStream(bytes, true, StandardCharsets.UTF_8), CommandLine.Help.Ansi.OFF);
        return bytes.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
