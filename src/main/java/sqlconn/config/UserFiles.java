package sqlconn.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/**
 * The user's surroundings: environment variables and the files in the home folder that database clients share.
 *
 * @param environment the environment variables
 * @param home the user's home folder
 * @param socketFolders where servers of this machine may have their Unix sockets
 */
public record UserFiles(Map<String, String> environment, Path home, List<Path> socketFolders) {
    /** Where PostgreSQL, MariaDB and MySQL keep their sockets, as they are distributed. */
    public static final List<Path> SOCKET_FOLDERS =
            List.of(Path.of("/var/run/postgresql"), Path.of("/run/mysqld"), Path.of("/var/lib/mysql"), Path.of("/tmp"));

    public UserFiles {
        socketFolders = List.copyOf(socketFolders);
    }

    /** A user on a machine without servers. */
    public UserFiles(Map<String, String> environment, Path home) {
        this(environment, home, List.of());
    }

    /** The value of a variable, or null when it is unset or empty. */
    public @Nullable String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** A path with a leading {@code ~/} replaced by the home folder, otherwise as it is. */
    public String expandHome(String path) {
        return path.startsWith("~/") ? home.resolve(path.substring(2)).toString() : path;
    }

    /**
     * The lines of a file, or nothing when there is no such file.
     *
     * @throws ConfigException when the file is there and cannot be read
     */
    public List<String> lines(Path path) {
        if (!Files.isRegularFile(path)) {
            return List.of();
        }
        try {
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new ConfigException("the file " + path + " is not UTF-8 text", null, "save it as UTF-8");
        } catch (IOException e) {
            throw new ConfigException("cannot read " + path, null, null);
        }
    }

    /** Whether anybody but its owner may do one of these things with a file; false where files have no such mode. */
    static boolean openToOthers(Path path, PosixFilePermission group, PosixFilePermission others) {
        try {
            Set<PosixFilePermission> mode = Files.getPosixFilePermissions(path);
            return mode.contains(group) || mode.contains(others);
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Whether anybody but its owner can read a file. */
    public static boolean readableByOthers(Path path) {
        return openToOthers(path, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    }

    /** Whether nobody could change the mode of a file either, as in a container's volume of secrets. */
    static boolean onReadOnlyFileSystem(Path path) {
        try {
            return Files.getFileStore(path).isReadOnly();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether anybody but its owner can write to a file. */
    static boolean writableByOthers(Path path) {
        return openToOthers(path, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    }
}
