package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A command line that is yet to be run, with its environment and its input. The environment holds nothing of the machine's
 * but the {@code PATH}: a home folder of its own, UTF-8, UTC, and the JDK that runs the tests. Unless told otherwise the
 * program reads an empty standard input.
 */
public final class Program {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<String> command;
    private final Map<String, String> environment = new TreeMap<>();
    private final Path folder = TestFolders.unused("run");
    private Path workingFolder;
    private String redirections = "";
    private ProcessBuilder.Redirect input =
            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile());
    private Duration limit = LIMIT;

    private Program(List<String> command) {
        this.command = List.copyOf(command);
        try {
            workingFolder = Files.createDirectories(folder.resolve("work"));
            environment.put(
                    "HOME", Files.createDirectories(folder.resolve("home")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        environment.put("PATH", System.getenv("PATH"));
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
        environment.put("SQLCONN_JAVA_HOME", System.getProperty("java.home"));
        // Shared by all tests: what it holds, the demo database and class-data archives, is made once and only read.
        environment.put(
                "XDG_CACHE_HOME", TestFolders.target().resolve("test-cache").toString());
    }

    /** The packaged program, {@code bin/sqlconn}, with these arguments. */
    public static Program sqlconn(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(TestFolders.project().resolve("bin").resolve("sqlconn").toString());
        command.addAll(List.of(arguments));
        return new Program(command);
    }

    /** Any other program, with these arguments. */
    public static Program command(String... command) {
        return new Program(List.of(command));
    }

    /** Runs in this folder instead of an empty one. */
    public Program in(Path workingFolder) {
        this.workingFolder = workingFolder;
        return this;
    }

    public Program env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Program withoutEnv(String name) {
        environment.remove(name);
        return this;
    }

    /** Gives this text, as UTF-8, and then the end of the input. */
    public Program stdin(String text) {
        return stdin(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gives these bytes and then the end of the input. */
    public Program stdin(byte[] bytes) {
        Path file = folder.resolve("stdin");
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        input = ProcessBuilder.Redirect.from(file.toFile());
        return this;
    }

    /** Leaves standard input open: {@link RunningProgram#stdin()} writes to it, or nobody does. */
    public Program openStdin() {
        input = ProcessBuilder.Redirect.PIPE;
        return this;
    }

    /** Starts through {@code sh} with these redirections, such as {@code >/dev/full} or {@code <&-}. */
    public Program redirected(String redirections) {
        this.redirections = redirections;
        return this;
    }

    /** How long the program may run before the test fails; a minute unless told otherwise. */
    public Program within(Duration limit) {
        this.limit = limit;
        return this;
    }

    /** Runs the program to its end. A program over its time limit is killed, and the test fails with what it printed. */
    public Outcome run() {
        try (RunningProgram running = start()) {
            return running.await();
        }
    }

    /** Starts the program. */
    public RunningProgram start() {
        List<String> line = command;
        if (!redirections.isEmpty()) {
            line = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" " + redirections, "sh"));
            line.addAll(command);
        }
        return RunningProgram.start(line, environment, workingFolder, input, folder, limit);
    }

    /** Starts the program on a terminal of 100 columns and 30 rows. */
    public TerminalSession onTerminal() {
        return onTerminal(100, 30);
    }

    /** Starts the program on a terminal of this size. */
    public TerminalSession onTerminal(int columns, int rows) {
        Map<String, String> terminalEnvironment = new TreeMap<>(environment);
        terminalEnvironment.putIfAbsent("TERM", "xterm-256color");
        return TerminalSession.start(command, terminalEnvironment, workingFolder, columns, rows, limit);
    }

    /** The command line, for messages. */
    @Override
    public String toString() {
        return String.join(" ", command);
    }
}
