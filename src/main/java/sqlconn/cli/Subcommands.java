package sqlconn.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
}
