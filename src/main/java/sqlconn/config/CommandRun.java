package sqlconn.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a program without a shell, with nothing on its standard input, for a limited time. */
final class CommandRun {
    /** More than any secret is long; a program that prints more than this is the wrong one. */
    private static final int MOST_BYTES = 64 * 1024;

    private final List<String> command;
    private final Duration limit;

    CommandRun(List<String> command, Duration limit) {
        this.command = command;
        this.limit = limit;
    }

    /**
     * What became of the run.
     *
     * @param stdout what the program printed
     * @param stderr what it complained of, as one line
     * @param problem why it gave no answer, or null when it ended well
     */
    record Result(String stdout, String stderr, @Nullable String problem) {
        /** Does not show what the program printed. */
        @Override
        public String toString() {
            return "Result[" + (problem == null ? "ok" : problem) + "]";
        }
    }

    /** Runs the program and waits for it; a program that takes too long is killed with all that it started. */
    Result run() {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
            process.getOutputStream().close();
        } catch (IOException e) {
            return new Result("", "", "cannot be started");
        }
        Reading stdout = new Reading(process.getInputStream());
        Reading stderr = new Reading(process.getErrorStream());
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Result("", "", "took longer than " + Durations.format(limit));
            }
            String complaint = stderr.text().strip().replace('\n', ' ');
            int code = process.exitValue();
            return new Result(stdout.text(), complaint, code == 0 ? null : "failed with exit code " + code);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Result("", "", "was interrupted");
        } finally {
            for (ProcessHandle child : process.descendants().toList()) {
                child.destroyForcibly();
            }
            process.destroyForcibly();
        }
    }

    /** Reads one stream in a thread of its own, so that neither can fill up and block the program. */
    private static final class Reading extends Thread {
        private final InputStream stream;
        private String text = "";

        Reading(InputStream stream) {
            super("command output");
            this.stream = stream;
            setDaemon(true);
            start();
        }

        @Override
        public void run() {
            try (stream) {
                text = new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** All that was read; a child that the program left running with the stream open is not waited for. */
        String text() throws InterruptedException {
            join(1000);
            return text;
        }
    }
}
