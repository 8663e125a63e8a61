package sqlconn.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import sqlconn.testing.Program;

/**
 * A copy of the launcher with JDKs that are shell scripts, so that what it chooses shows without a JVM and whatever is
 * installed on this machine.
 */
final class FakeInstallation {
    private final Path folder;
    private final Path root;

    /** Copies the launcher to the folder {@code rootName} in {@code folder}, as built. */
    FakeInstallation(Path folder, String rootName) {
        this.folder = folder;
        this.root = folder.resolve(rootName);
        Path project = Path.of("").toAbsolutePath();
        Path scripts = project.resolve("src/main/sh");
        copy(project.resolve("bin/sqlconn"), launcher());
        copy(scripts.resolve("build"), root.resolve("src/main/sh/build"));
        copy(scripts.resolve("prepare"), program().resolve("prepare"));
        write(program().resolve("sqlconn.jar"), "");
    }

    Path root() {
        return root;
    }

    Path launcher() {
        return root.resolve("bin/sqlconn");
    }

    Path program() {
        return root.resolve("target/program");
    }

    /**
     * Makes a JDK of this version in the folder {@code name}. Its {@code java} prints its arguments, one a line, and makes
     * the archive that it is asked for.
     */
    Path jdk(String name, String version) {
        Path home = folder.resolve(name);
        write(
                home.resolve("release"),
                "IMPLEMENTOR=\"X\"\nJAVA_RUNTIME_VERSION=\"" + version + "+1\"\nJAVA_VERSION=\"" + version
                        + "\"\nOS_ARCH=\"x86_64\"\n");
        script(home.resolve("bin/java"), """
                printf '%s\\n' "$@"
                for argument; do
                    case $argument in
                        -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*) : >"${argument#*=}" ;;
                    esac
                done
                """);
        return home;
    }

    /** Writes an executable shell script. */
    Path script(Path file, String text) {
        write(file, "#!/bin/sh\n" + text);
        makeExecutable(file);
        return file;
    }

    /** The launcher with these arguments, in an environment that names no JDK. */
    Program run(String... arguments) {
        return start(launcher(), arguments);
    }

    /** The launcher, called by another path, in an environment that names no JDK. */
    Program start(Path launcher, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = launcher.toString();
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Program.command(command).withoutEnv("SQLCONN_JAVA_HOME").env("SQLCONN_PREPARE", "never");
    }

    static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        makeExecutable(to);
    }

    private static void makeExecutable(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
