package sqlconn.repl;

import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;

/** How a person's text comes in. */
interface TypedInput {
    /**
     * Whole statements, dot-commands or nothing: text behind which nothing is open.
     *
     * @param prompt the prompt of its first line
     * @param delimiterLine the line that has set a terminator other than the semicolon, or an empty text
     * @throws UserInterruptException when it was dropped with Ctrl-C
     * @throws EndOfFileException when the person leaves with Ctrl-D, or the terminal is gone
     */
    String statement(Prompt prompt, String delimiterLine);

    /**
     * One line as it is.
     *
     * @throws UserInterruptException when it was dropped with Ctrl-C
     * @throws EndOfFileException when the person leaves with Ctrl-D, or the terminal is gone
     */
    String line(String prompt);

    /** Shows a line above what is being typed in {@link #statement}; from any thread. */
    void above(String text);
}
