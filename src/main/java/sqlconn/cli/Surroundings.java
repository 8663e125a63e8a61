package sqlconn.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the process was started in.
 *
 * @param in standard input
 * @param out standard output, without a buffer
 * @param err standard error, without a buffer
 * @param environment environment variables
 * @param workingDirectory the folder that relative paths begin at
 * @param home the user's own folder
 * @param terminals which of the streams are terminals
 * @param unicode whether a terminal of the user's locale shows characters beyond ASCII
 */
record Surroundings(
        InputStream in,
        OutputStream out,
        OutputStream err,
        Map<String, String> environment,
        String workingDirectory,
        String home,
        Terminals terminals,
        boolean unicode) {
    /** An environment variable, or null when it is not set or empty. */
    @Nullable
    String variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /** Whether output to a terminal may be coloured (no-color.org; a dumb terminal has no colours). */
    boolean color() {
        String term = variable("TERM");
        return terminals.output() && variable("NO_COLOR") == null && term != null && !term.equals("dumb");
    }
}
