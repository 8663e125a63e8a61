package sqlconn.repl;

import java.util.function.Supplier;
import sqlconn.InputException;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.OpenConstruct;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.ScanEvent.NeedMore;
import sqlconn.sql.StatementScanner;

/**
 * Asks the scanner what a text ends inside of. Nothing is executed for it. A text that only grows, line by line, is not
 * read again.
 */
final class Completeness {
    private final Supplier<LexicalRules> rules;
    private LexicalRules scannedBy;
    private StatementScanner scanner;
    private String scanned = "";
    private String delimiterLine = "";

    Completeness(Supplier<LexicalRules> rules) {
        this.rules = rules;
        this.scannedBy = rules.get();
        this.scanner = new StatementScanner(scannedBy, "");
    }

    /** The line that has set another terminator, which holds for what is asked from now on; empty for none. */
    void delimiterLine(String line) {
        delimiterLine = line;
        restart();
    }

    private void restart() {
        scannedBy = rules.get();
        scanner = new StatementScanner(scannedBy, "");
        scanned = "";
        if (!delimiterLine.isEmpty()) {
            scanner.append(delimiterLine);
        }
    }

    /** What is open behind the text, when a line end follows it. */
    OpenConstruct openAfter(String text) {
        String lines = text.endsWith("\n") ? text : text + "\n";
        if (!lines.startsWith(scanned) || scannedBy != rules.get()) {
            restart();
        }
        scanner.append(lines.substring(scanned.length()));
        scanned = lines;
        while (true) {
            try {
                ScanEvent event = scanner.next();
                if (event instanceof NeedMore need) {
                    return need.open();
                }
            } catch (InputException wrong) {
                // To be told when the text is run.
                restart();
                return OpenConstruct.NOTHING;
            }
        }
    }

    /** Whether the text can be run: the data of a COPY are asked for while it runs. */
    boolean isWhole(String text) {
        OpenConstruct open = openAfter(text);
        return open == OpenConstruct.NOTHING || open == OpenConstruct.COPY_DATA;
    }
}
