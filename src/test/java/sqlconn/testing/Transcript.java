package sqlconn.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Commands and what they print, as text that is both the input and the expected output of a test: running a transcript gives
 * the same text with what the commands print now. {@code src/test/resources/transcripts/README.md} describes the format.
 */
public final class Transcript {
    private static final String PROMPT = "$ ";
    private static final String CONTINUATION = "> ";

    private final List<Part> parts;

    private Transcript(List<Part> parts) {
        this.parts = parts;
    }

    /**
     * One stretch of the text.
     *
     * @param heading the lines that are kept as they are: notes, or a command with its prompts
     * @param script what a shell runs; empty for notes
     */
    private record Part(String heading, String script) {}

    /** Reads a transcript; the results in it are skipped, because running it writes new ones. */
    public static Transcript parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder heading = new StringBuilder();
        StringBuilder script = new StringBuilder();
        boolean inResult = false;
        for (String line : text.lines().toList()) {
            boolean continues = !script.isEmpty() && !inResult && line.startsWith(CONTINUATION);
            if (line.startsWith(PROMPT) || (line.startsWith("#") && !continues)) {
                addPart(parts, heading, script);
                heading.append(line).append('\n');
                if (line.startsWith(PROMPT)) {
                    script.append(line.substring(PROMPT.length())).append('\n');
                }
                inResult = false;
            } else if (continues) {
                heading.append(line).append('\n');
                script.append(line.substring(CONTINUATION.length())).append('\n');
            } else if (script.isEmpty()) {
                heading.append(line).append('\n');
            } else {
                inResult = true;
            }
        }
        addPart(parts, heading, script);
        return new Transcript(parts);
    }

    private static void addPart(List<Part> parts, StringBuilder heading, StringBuilder script) {
        if (!heading.isEmpty()) {
            parts.add(new Part(heading.toString(), script.toString()));
        }
        heading.setLength(0);
        script.setLength(0);
    }

    /** How many commands it has. One without any tests nothing. */
    public int commands() {
        int count = 0;
        for (Part part : parts) {
            count += part.script.isEmpty() ? 0 : 1;
        }
        return count;
    }

    /**
     * Runs every command in order and returns the transcript with their results.
     *
     * @param shell runs one script and returns its result as {@link #result} or {@link #terminalResult} writes it
     */
    public String run(UnaryOperator<String> shell) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.heading);
            if (!part.script.isEmpty()) {
                text.append(shell.apply(part.script));
            }
        }
        return text.toString();
    }

    /** A result with its streams told apart: standard output, then error lines with a mark, the exit code if not 0, a blank line. */
    public static String result(Outcome outcome) {
        StringBuilder text = new StringBuilder();
        appendLines(text, outcome.stdout(), "");
        appendLines(text, outcome.stderr(), "! ");
        if (outcome.exitCode() != 0) {
            text.append("[exit ").append(outcome.exitCode()).append("]\n");
        }
        return text.append('\n').toString();
    }

    /** A result as a terminal shows it: the output alone. */
    public static String terminalResult(Outcome outcome) {
        return outcome.stdout();
    }

    private static void appendLines(StringBuilder text, String output, String mark) {
        for (String line : output.lines().toList()) {
            boolean ambiguous = mark.isEmpty()
                    && (line.startsWith(PROMPT)
                            || line.startsWith(CONTINUATION)
                            || line.startsWith("#")
                            || line.startsWith("! ")
                            || line.startsWith("[")
                            || line.startsWith("\\"));
            text.append(mark).append(ambiguous ? "\\" : "").append(line).append('\n');
        }
        if (!output.isEmpty() && !output.endsWith("\n")) {
            text.append("[no newline at the end]\n");
        }
    }
}
