package sqlconn.testing;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import com.pty4j.WinSize;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A program on a pseudo-terminal, seen as a person sees it: on a screen. Every wait is for something to appear, and fails
 * with the screen and the whole log when it does not come.
 *
 * <p>Wait for the prompt before each key that the terminal driver may interpret: between two prompts the terminal is not in
 * raw mode, and an early Ctrl-C or Ctrl-D then goes to the process instead of the line editor.
 */
public final class TerminalSession implements AutoCloseable {
    private final PtyProcess process;
    private final Duration limit;
    private final Screen screen;
    private final StringBuilder log = new StringBuilder();
    private final Object lock = new Object();

    private TerminalSession(PtyProcess process, Screen screen, Duration limit) {
        this.process = process;
        this.screen = screen;
        this.limit = limit;
    }

    static TerminalSession start(
            List<String> command,
            Map<String, String> environment,
            Path workingFolder,
            int columns,
            int rows,
            Duration limit) {
        try {
            PtyProcess process = new PtyProcessBuilder(command.toArray(new String[0]))
                    .setEnvironment(environment)
                    .setDirectory(workingFolder.toString())
                    .setInitialColumns(columns)
                    .setInitialRows(rows)
                    .setUnixOpenTtyToPreserveOutputAfterTermination(true)
                    .start();
            TerminalSession session = new TerminalSession(process, new Screen(columns, rows), limit);
            Thread reader = new Thread(session::readOutput, "terminal-reader");
            reader.setDaemon(true);
            reader.start();
            return session;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readOutput() {
        char[] buffer = new char[4096];
        try (Reader reader = new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)) {
            int length;
            while ((length = reader.read(buffer)) >= 0) {
                String output = new String(buffer, 0, length);
                String answer;
                synchronized (lock) {
                    log.append(output);
                    answer = screen.show(output);
                    lock.notifyAll();
                }
                if (!answer.isEmpty()) {
                    type(answer);
                }
            }
        } catch (IOException e) {
            synchronized (lock) {
                // Linux ends the reads of a closed terminal with an input/output error.
                log.append("\n[terminal closed: ").append(e.getMessage()).append("]\n");
                lock.notifyAll();
            }
        }
    }

    /** The process on the terminal. */
    public long pid() {
        return process.pid();
    }

    /** Types this text, as it is. */
    public void type(String text) {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void press(Key key) {
        type(key.sequence());
    }

    /** Waits for the prompt, types a line that fits into the row, waits until the line is shown behind the prompt, and presses Enter. */
    public void enter(String prompt, String line) {
        awaitPrompt(prompt);
        type(line);
        awaitPrompt(prompt + line);
        press(Key.ENTER);
    }

    /** Waits until the cursor stands directly behind this text, which begins its row. */
    public void awaitPrompt(String text) {
        await(
                "the cursor behind \"" + text + "\"",
                () -> screen.textBeforeCursor().equals(text));
    }

    /** Waits until the screen shows exactly this: rows without trailing blanks, each ending in a newline. */
    public void awaitScreen(String expected) {
        await("this screen:\n" + expected, () -> screen.text().equals(expected));
    }

    /** Waits until this text stands within one row of the screen. */
    public void awaitShown(String text) {
        await("\"" + text + "\"", () -> screen.text().contains(text));
    }

    /** What the screen shows now. */
    public String screen() {
        synchronized (lock) {
            return screen.text();
        }
    }

    /** Everything that the program has written, with its control sequences. */
    public String log() {
        synchronized (lock) {
            return log.toString();
        }
    }

    /** Changes the size of the terminal, which sends SIGWINCH to the program. */
    public void resize(int columns, int rows) {
        synchronized (lock) {
            screen.resize(columns, rows);
        }
        process.setWinSize(new WinSize(columns, rows));
    }

    /** Waits for the end of the program. */
    public int awaitExit() {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("the end of the program");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }

    private void await(String expected, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        synchronized (lock) {
            while (!condition.getAsBoolean()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw failure(expected);
                }
                try {
                    lock.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private AssertionError failure(String expected) {
        return new AssertionError("waited " + limit + " for " + expected + "\n--- screen, cursor behind \""
                + screen.textBeforeCursor() + "\"\n" + screen.text() + "--- log\n"
                + log.toString().replace("\u001b", "␛") + "\n---");
    }

    @Override
    public void close() {
        // Not process.descendants(): pty4j's process does not support it.
        ProcessHandle.of(process.pid())
                .ifPresent(handle -> handle.descendants().forEach(ProcessHandle::destroyForcibly));
        process.destroyForcibly();
    }
}
