package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Runs the commands of one transcript: each in a new {@code sh}, all in the same working and home folder, with
 * {@code bin/sqlconn} also on the {@code PATH}, and {@code $?} being the exit code of the command before.
 */
public final class TranscriptShell {
    private final Path folder;
    private int exitCode;

    /** Works in this folder, which begins empty. */
    public TranscriptShell(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("home"));
            Files.createSymbolicLink(
                    folder.resolve("bin"), TestFolders.project().resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names this database {@code db} in the secrets file of the working folder. */
    public TranscriptShell withDatabase(TestDatabase database) {
        try {
            Path file = Files.createFile(
                    folder.resolve("connections.toml"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, database.section("db"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Runs a script and keeps the streams apart. */
    public Outcome run(String script) {
        Outcome outcome = Program.command("sh", "-c", "(exit " + exitCode + ")\n" + script)
                .in(folder)
                .env("HOME", folder.resolve("home").toString())
                .env("PATH", TestFolders.project().resolve("bin") + ":" + System.getenv("PATH"))
                .run();
        exitCode = outcome.exitCode();
        return outcome;
    }

    /** Runs a script with both streams in one, in the order of writing. */
    public Outcome runMerged(String script) {
        return run("exec 2>&1\n(exit " + exitCode + ")\n" + script);
    }
}
