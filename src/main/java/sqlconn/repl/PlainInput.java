package sqlconn.repl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.OpenConstruct;

/** Typed text from a terminal that can do nothing but lines: the terminal's own editing, no colours, no control sequences. */
final class PlainInput implements TypedInput {
    private final BufferedReader reader;
    private final Consumer<String> terminal;
    private final Completeness completeness;
    private final InterruptKey interruptKey;

    /** Whether Ctrl-C was pressed since the prompt was shown; the terminal's driver has then dropped the line. */
    private volatile boolean interrupted;

    private volatile String shownPrompt = "";

    PlainInput(InputStream in, Consumer<String> terminal, Supplier<LexicalRules> rules, InterruptKey interruptKey) {
        this.reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        this.terminal = terminal;
        this.completeness = new Completeness(rules);
        this.interruptKey = interruptKey;
    }

    /** Drops what was typed so far; called by the thread of the signal while a line is read. */
    private void interrupt() {
        interrupted = true;
        terminal.accept("\n" + shownPrompt);
    }

    @Override
    public String statement(Prompt prompt, String delimiterLine) {
        completeness.delimiterLine(delimiterLine);
        StringBuilder text = new StringBuilder();
        OpenConstruct open = OpenConstruct.NOTHING;
        interrupted = false;
        shownPrompt = prompt.plain();
        do {
            terminal.accept(text.isEmpty() ? prompt.plain() : prompt.continuation(open));
            String line = next();
            if (interrupted) {
                text.setLength(0);
                interrupted = false;
            }
            text.append(line).append('\n');
            open = completeness.openAfter(text.toString());
        } while (open != OpenConstruct.NOTHING && open != OpenConstruct.COPY_DATA);
        text.setLength(text.length() - 1);
        return text.toString();
    }

    @Override
    public String line(String prompt) {
        interrupted = false;
        shownPrompt = "";
        terminal.accept(prompt);
        String line = next();
        if (interrupted) {
            throw new UserInterruptException(line);
        }
        return line;
    }

    @Override
    public void above(String text) {
        terminal.accept("\n" + text + "\n" + shownPrompt);
    }

    private String next() {
        interruptKey.atPrompt(this::interrupt);
        try {
            String line = reader.readLine();
            if (line == null) {
                throw new EndOfFileException();
            }
            return line;
        } catch (IOException gone) {
            throw new EndOfFileException(gone);
        } finally {
            interruptKey.atPrompt(null);
        }
    }
}
