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
public final class TranscriptShell implements AutoCloseable {
    private final Path folder = TestFolders.unused("transcript");
    private int exitCode;

    /** Makes the folders. */
    public TranscriptShell() {
        try {
            Files.createDirectories(folder.resolve("home"));
            Files.createSymbolicLink(
                    folder.resolve("bin"), TestFolders.project().resolve("bin"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the secrets file of the working folder, which gives this database a name. */
    public void name(String connectionName, TestDatabase database) {
        try {
            Path file = Files.createFile(
                    folder.resolve("connections.toml"),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, database.section(connectionName));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a script and keeps the streams apart. The working folder, which is always another, reads {@code $PWD}. */
    public Outcome run(String script) {
        Outcome outcome = Program.command("sh", "-c", "(exit " + exitCode + ")\n" + script)
                .in(folder)
                .env("HOME", folder.resolve("home").toString())
                .env("PATH", TestFolders.project().resolve("bin") + ":" + System.getenv("PATH"))
                .run();
        exitCode = outcome.exitCode();
        return new Outcome(exitCode, withoutFolder(outcome.stdout()), withoutFolder(outcome.stderr()));
    }

    private String withoutFolder(String output) {
        return output.replace(folder.toString(), "$PWD");
    }

    /** Runs a script with both streams in one, in the order of writing. */
    public Outcome runMerged(String script) {
        return run("exec 2>&1\n(exit " + exitCode + ")\n" + script);
    }

    /** Deletes the folders. */
    @Override
    public void close() {
        TestFolders.delete(folder);
    }
}
