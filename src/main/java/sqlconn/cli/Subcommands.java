package sqlconn.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ConnectionText;
import sqlconn.config.Spelling;

/** The registry of subcommands. A new one is one file in this package and one line here. */
final class Subcommands {
    private static final List<Subcommand> ALL = List.of(
            new ShellCommand(),
            new QueryCommand(),
            new ConnectionsCommand(),
            new ConfigCommand(),
            new HealthCommand(),
            new DriverCommand());

    private Subcommands() {}

    /** Every subcommand in the order of the help. */
    static List<Subcommand> all() {
        return ALL;
    }

    /** The subcommand of this name, exactly as written, or null. */
    static @Nullable Subcommand byName(String name) {
        for (Subcommand command : ALL) {
            if (command.name().equals(name)) {
                return command;
            }
        }
        return null;
    }

    /** What to say when a command line makes sense only if its first word is a subcommand. */
    static String hint(String word) {
        String near = Spelling.nearest(word, ALL.stream().map(Subcommand::name).toList());
        return near == null
                ? "is " + ConnectionText.quoted(word) + " meant as a subcommand? 'sqlconn --help' lists them"
                : "is '" + near + "' meant? 'sqlconn --help' lists the subcommands";
    }
}
