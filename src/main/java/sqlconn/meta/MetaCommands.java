package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sqlconn.UsageException;
import sqlconn.config.Spelling;

/** The registry of dot-commands. A new one is one file in this package and one line here. */
public final class MetaCommands {
    private static final List<MetaCommand> ALL = List.of(
            new HelpCommand(),
            new DriverCommand(),
            new HealthCommand(),
            new ResetCommand(),
            new BeginCommand(),
            new CommitCommand(),
            new RollbackCommand(),
            new SavepointCommand(),
            new ReleaseCommand(),
            new UndoCommand(),
            new PreviewCommand(),
            new TxCommand(),
            new SessionCommand(),
            new FormatCommand(),
            new TimingCommand(),
            new ParamCommand(),
            new SetCommand(),
            new ConnectionsCommand(),
            new TablesCommand(),
            new DescribeCommand(),
            new ReadCommand(),
            new QuitCommand());

    private MetaCommands() {}

    /** Every dot-command in the order of the help. */
    public static List<MetaCommand> all() {
        return ALL;
    }

    /** The command with this name or alias, exactly as written. */
    public static Optional<MetaCommand> byName(String name) {
        for (MetaCommand command : ALL) {
            if (command.name().equals(name) || command.aliases().contains(name)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** What to say of a name that no dot-command has. */
    public static String hint(String name) {
        List<String> names = ALL.stream()
                .map(MetaCommand::name)
                .filter(known -> !known.equals("help"))
                .toList();
        String near = Spelling.nearest(name, names);
        return near == null ? "'.help' lists them" : "is '." + near + "' meant? '.help' lists them";
    }

    /** The name that a line begins with. */
    public static String name(String line) {
        String stripped = line.strip();
        int end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        // A semicolon at the end is a habit.
        return stripped.substring(0, end == stripped.length() && stripped.endsWith(";") ? end - 1 : end);
    }

    /** What stands behind the name that a line begins with. */
    public static String rest(String line) {
        String rest = line.strip().substring(name(line).length()).strip();
        return rest.equals(";") ? "" : rest;
    }

    /**
     * Splits a line into words: separated by blanks, a word in single or double quotes may hold blanks, and a semicolon at
     * the end is a habit and not a word.
     *
     * @throws UsageException when a quote is not closed
     */
    public static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote != 0) {
                if (c == quote) {
                    quote = 0;
                } else {
                    word.append(c);
                }
            } else if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
            } else if (Character.isWhitespace(c)) {
                if (inWord) {
                    words.add(word.toString());
                    word.setLength(0);
                    inWord = false;
                }
            } else {
                word.append(c);
                inWord = true;
            }
        }
        if (quote != 0) {
            throw new UsageException("a quote is not closed in " + line.strip(), null);
        }
        if (inWord) {
            words.add(word.toString());
        }
        dropSemicolon(words);
        return words;
    }

    private static void dropSemicolon(List<String> words) {
        int last = words.size() - 1;
        if (last >= 0 && words.get(last).endsWith(";")) {
            String rest = words.get(last).substring(0, words.get(last).length() - 1);
            if (rest.isEmpty()) {
                words.remove(last);
            } else {
                words.set(last, rest);
            }
        }
    }
}
