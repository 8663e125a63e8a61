package sqlconn.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.SqliteLibrary;
import sqlconn.repl.TerminalLibrary;

/**
 * What {@code src/main/sh/prepare} runs once for each Java: it unpacks the native libraries, and then uses the program in
 * the ways whose start shall be fast, so that Java archives the classes that they load. Everything happens in one folder;
 * what the commands print is dropped.
 *
 * <p>These are few on purpose. JDK 25 loads every class of its cache at each start: with PostgreSQL's driver in it, a start
 * with SQLite takes some 10 ms of processor time more, and one with PostgreSQL 80 ms less.
 */
final class StartupTraining {
    private final Path home;
    private final List<Integer> codes = new ArrayList<>();

    private StartupTraining(Path home) {
        this.home = home;
    }

    /** Trains in the folder that the only argument names, and leaves the native libraries there. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SqliteLibrary.unpackTo(folder);
        TerminalLibrary.unpackTo(folder);
        System.setProperty("org.sqlite.lib.path", folder.toString());
        System.setProperty("library.jline.path", folder.toString());
        train(folder);
    }

    /** Runs each command, in a folder of its own that is gone afterwards; returns their exit codes. */
    static List<Integer> train(Path folder) throws IOException {
        // The one class of every start that the training does not use.
        Objects.requireNonNull(Main.class);
        Path home = Files.createDirectory(folder.resolve("training"));
        try {
            StartupTraining training = new StartupTraining(home);
            training.run("", "--version");
            training.run("", "query", "demo", "SELECT * FROM album LIMIT 5");
            training.run("", "query", "demo", "--format", "table", "SELECT * FROM album LIMIT 5");
            training.run("SELECT 1;", "query", "sqlite://");
            training.runOnPostgres();
            return training.codes;
        } finally {
            delete(home);
        }
    }

    /** Where not even this machine can be reached through the network, a start with PostgreSQL stays as slow as it is. */
    private void runOnPostgres() throws IOException {
        PostgresReplay server;
        try {
            server = new PostgresReplay();
        } catch (IOException noNetwork) {
            return;
        }
        try (server) {
            run("", "query", server.url(), "SELECT 1");
        }
    }

    private void run(String input, String... arguments) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(),
                Map.of("XDG_CACHE_HOME", home.resolve("cache").toString()),
                home.toString(),
                home.toString(),
                new Terminals(false, false, false),
                true);
        Signals signals = new Signals();
        codes.add(new Program(surroundings, signals).run(arguments));
        signals.runEnded(0);
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
