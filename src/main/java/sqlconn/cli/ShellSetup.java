package sqlconn.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sqlconn.repl.ShellOptions;

/** What the environment says about the shell: its history file, its pager, its terminal. */
final class ShellSetup {
    private ShellSetup() {}

    /** @param inMemory whether the shell was opened without a connection */
    static ShellOptions options(Surroundings surroundings, boolean inMemory) {
        return new ShellOptions(
                Version.text(),
                surroundings.variable("TERM"),
                surroundings.color(),
                history(surroundings),
                pager(surroundings),
                inMemory
                        ? "A transient database in memory: it ends with the shell. 'sqlconn connections' lists others."
                        : null);
    }

    /** Follows the XDG base directory specification, in which a relative path counts as not set. */
    private static Path history(Surroundings surroundings) {
        String state = surroundings.variable("XDG_STATE_HOME");
        Path folder = state == null || !state.startsWith("/")
                ? Path.of(surroundings.home(), ".local", "state")
                : Path.of(state);
        return folder.resolve("sqlconn").resolve("history");
    }

    /** An empty variable and {@code cat} both ask for no pager; without a wish it is {@code less}, if that is installed. */
    private static @Nullable String pager(Surroundings surroundings) {
        for (String name : new String[] {"SQLCONN_PAGER", "PAGER"}) {
            String wish = surroundings.environment().get(name);
            if (wish != null) {
                return wish.isBlank() || wish.strip().equals("cat") ? null : wish;
            }
        }
        return isInstalled("less", surroundings) ? "less" : null;
    }

    private static boolean isInstalled(String program, Surroundings surroundings) {
        String path = surroundings.variable("PATH");
        if (path == null) {
            return false;
        }
        for (String folder : path.split(":")) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
