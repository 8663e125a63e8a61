package sqlconn.testing;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A started process whose outputs go to files; closing it kills it if it still runs. */
public final class RunningProgram implements AutoCloseable {
    /** Signals that are ignored on purpose, with their numbers. */
    private static final Map<String, Integer> INHERITABLE = Map.of("HUP", 1, "INT", 2, "TERM", 15);

    private static final Set<String> IGNORED = ignored();

    private final Process process;
    private final Path folder;
    private final Duration limit;

    private RunningProgram(Process process, Path folder, Duration limit) {
        this.process = process;
        this.folder = folder;
        this.limit = limit;
    }

    static RunningProgram start(
            List<String> command,
            Map<String, String> environment,
            Path workingFolder,
            ProcessBuilder.Redirect input,
            Path folder,
            Duration limit) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(workingFolder.toFile())
                .redirectInput(input)
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            return new RunningProgram(builder.start(), folder, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process of the program itself: launchers end in {@code exec}. */
    public long pid() {
        return process.pid();
    }

    /** Where the test writes what the program reads, after {@link Program#openStdin()}. */
    public OutputStream stdin() {
        return process.getOutputStream();
    }

    /** What the program has written to standard output so far. */
    public String stdout() {
        return read("stdout");
    }

    /** What the program has written to standard error so far. */
    public String stderr() {
        return read("stderr");
    }

    private String read(String stream) {
        try {
            // Not strict UTF-8: a program that writes wrong bytes must fail by comparison, not by an exception here.
            return new String(Files.readAllBytes(folder.resolve(stream)), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends a signal by its name, such as {@code INT} or {@code TERM}. A test that sends one which the program was told to
     * ignore, by {@code nohup} or by a shell that has put the build into the background, stands back.
     */
    public void signal(String name) {
        assumeFalse(IGNORED.contains(name), () -> "SIG" + name + " is ignored here");
        try {
            Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
            kill.onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this process ignores, so does every program that it starts: it is inherited. */
    private static Set<String> ignored() {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return Set.of();
        }
        try {
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("SigIgn:")) {
                    long mask = Long.parseUnsignedLong(
                            line.substring("SigIgn:".length()).strip(), 16);
                    return INHERITABLE.entrySet().stream()
                            .filter(signal -> (mask >> (signal.getValue() - 1) & 1) == 1)
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toUnmodifiableSet());
                }
            }
            return Set.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the condition holds, and fails with all that the program printed when it ends or exceeds its limit. */
    public void awaitUntil(BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                throw new AssertionError("still waiting after " + limit + "\n" + snapshot(-1));
            }
            try {
                if (process.waitFor(10, TimeUnit.MILLISECONDS) && !condition.getAsBoolean()) {
                    throw new AssertionError("ended too early: " + snapshot(process.exitValue()));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits this long for the end; false if the program still runs then, as it should. */
    public boolean endsWithin(Duration time) {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end and takes what the program left. */
    public Outcome await() {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still running after " + limit + "\n" + snapshot(-1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return snapshot(process.exitValue());
    }

    private Outcome snapshot(int exitCode) {
        return new Outcome(exitCode, stdout(), stderr());
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        TestFolders.delete(folder);
    }
}
