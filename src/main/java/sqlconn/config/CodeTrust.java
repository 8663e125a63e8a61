package sqlconn.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/**
 * Which connections files may have code run: those that the user named or has at home, and that nobody else can change. A
 * file that merely lies in the current folder may have come with somebody else's project.
 */
public final class CodeTrust {
    private CodeTrust() {}

    private record Refusal(String message, String hint) {}

    /**
     * Checks that a connection may have code run.
     *
     * @param key the key that asks for it
     * @param what what its file would do, such as {@code run commands}
     * @throws ConfigException when it may not; the message names the file, and how to allow it
     */
    public static void require(ConnectionProfile profile, String key, String what) {
        Refusal refusal = refusal(profile, what);
        if (refusal != null) {
            throw new ConfigException(
                    "connection '" + profile.name() + "': " + refusal.message,
                    profile.origin().position(key),
                    refusal.hint);
        }
    }

    /** A warning that {@link #require} would refuse, with what to do about it; null when it would not. */
    public static @Nullable String warning(ConnectionProfile profile, String key, String what) {
        Refusal refusal = refusal(profile, what);
        return refusal == null ? null : key + " is going to be refused: " + refusal.message + "; " + refusal.hint;
    }

    private static @Nullable Refusal refusal(ConnectionProfile profile, String what) {
        if (!(profile.origin() instanceof FileOrigin origin)) {
            return null;
        }
        Path path = origin.file().path();
        if (!origin.file().trusted()) {
            return new Refusal(
                    "a file in the current folder may not " + what + ": " + path,
                    "if you trust it, name it yourself: --secrets " + path);
        }
        return UserFiles.writableByOthers(path)
                ? new Refusal(
                        "a file that other users can change may not " + what + ": " + path, "run: chmod go-w " + path)
                : null;
    }
}
