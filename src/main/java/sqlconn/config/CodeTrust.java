package sqlconn.config;

import java.nio.file.Path;
import sqlconn.ConfigException;

/**
 * Which connections files may have code run: those that the user named or has at home, and that nobody else can change. A
 * file that merely lies in the current folder may have come with somebody else's project.
 */
public final class CodeTrust {
    private CodeTrust() {}

    /**
     * Checks that a connection may have code run.
     *
     * @param key the key that asks for it
     * @param what what its file would do, such as {@code run commands}
     * @throws ConfigException when it may not; the message names the file, and how to allow it
     */
    public static void require(ConnectionProfile profile, String key, String what) {
        if (!(profile.origin() instanceof FileOrigin origin)) {
            return;
        }
        Path path = origin.file().path();
        if (!origin.file().trusted()) {
            throw refused(
                    profile,
                    key,
                    "a file in the current folder may not " + what + ": " + path,
                    "if you trust it, name it yourself: --secrets " + path);
        }
        if (UserFiles.writableByOthers(path)) {
            throw refused(
                    profile,
                    key,
                    "a file that other users can change may not " + what + ": " + path,
                    "run: chmod go-w " + path);
        }
    }

    private static ConfigException refused(ConnectionProfile profile, String key, String message, String hint) {
        return new ConfigException(
                "connection '" + profile.name() + "': " + message,
                profile.origin().position(key),
                hint);
    }
}
