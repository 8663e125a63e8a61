package sqlconn.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a reader that has closed standard output from a device that failed. */
final class BrokenPipe {
    private BrokenPipe() {}

    /**
     * Whether writing failed because nobody reads. Java has only the system's text for it, which can be in the user's
     * language; on Linux, what standard output is tells the rest: a pipe or socket fails in no other way.
     */
    static boolean readerIsGone(IOException failure) {
        String message = failure.getMessage();
        if (message != null && (message.contains("Broken pipe") || message.contains("Connection reset"))) {
            return true;
        }
        try {
            String output = Files.readSymbolicLink(Path.of("/proc/self/fd/1")).toString();
            return output.startsWith("pipe:") || output.startsWith("socket:");
        } catch (IOException | UnsupportedOperationException notLinux) {
            return false;
        }
    }
}
