package sqlconn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sqlconn.config.PasswordPrompt;
import sqlconn.config.Secret;

/**
 * Asks on the controlling terminal, as psql and ssh do, so that standard input and output may be redirected. Java's own
 * console (17) is there only when neither is.
 */
final class TerminalPasswordPrompt implements PasswordPrompt {
    private final Path terminal;

    /** @param terminal the device file of the controlling terminal */
    TerminalPasswordPrompt(Path terminal) {
        this.terminal = terminal;
    }

    @Override
    public @Nullable Secret ask(String label) {
        try (OutputStream out = Files.newOutputStream(terminal);
                InputStream in = Files.newInputStream(terminal)) {
            if (!stty("-echo")) {
                return null;
            }
            Thread restore = new Thread(this::showTyping, "restore the terminal");
            Runtime.getRuntime().addShutdownHook(restore);
            try {
                out.write(label.getBytes(StandardCharsets.UTF_8));
                out.flush();
                return line(in);
            } finally {
                showTyping();
                out.write('\n');
                removeHook(restore);
            }
        } catch (IOException noTerminal) {
            return null;
        }
    }

    /** Everything up to the end of the line; null when the terminal was closed, or Ctrl-D typed, before it. */
    private static @Nullable Secret line(InputStream in) throws IOException {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        while (true) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            if (next == '\n') {
                return Secret.of(typed.toString(StandardCharsets.UTF_8));
            }
            typed.write(next);
        }
    }

    private void showTyping() {
        stty("echo");
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it does what is needed.
            return;
        }
    }

    private boolean stty(String mode) {
        try {
            Process process = new ProcessBuilder("stty", mode)
                    .redirectInput(terminal.toFile())
                    .redirectErrorStream(true)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
