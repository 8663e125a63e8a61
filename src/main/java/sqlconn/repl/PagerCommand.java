package sqlconn.repl;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the pager that the user has chosen. */
final class PagerCommand {
    private final String command;

    /** @param command a command for {@code sh -c} */
    PagerCommand(String command) {
        this.command = command;
    }

    /**
     * A pager on this terminal, or null when none can be started.
     *
     * @param left called when the person leaves it before it has everything
     */
    @Nullable
    Pager start(Runnable left) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        Map<String, String> environment = builder.environment();
        // Chop long lines, pass colours through, leave the screen as it is, and end by itself when all fits.
        environment.putIfAbsent("LESS", "-SRFX");
        environment.putIfAbsent("LESSCHARSET", "utf-8");
        try {
            return new Pager(builder.start(), left);
        } catch (IOException noShell) {
            return null;
        }
    }
}
