package sqlconn.sql;

import java.util.ArrayList;
import java.util.List;

/** Reads whole texts with a scanner. */
final class Scanned {
    private Scanned() {}

    /** All events of a text, given in one piece; the last is the one at the end of the text. */
    static List<ScanEvent> whole(LexicalRules rules, String text) {
        return pieces(rules, List.of(text));
    }

    /** All events of a text that arrives in pieces, each read as far as possible before the next is given. */
    static List<ScanEvent> pieces(LexicalRules rules, List<String> pieces) {
        StatementScanner scanner = new StatementScanner(rules, "test");
        List<ScanEvent> events = new ArrayList<>();
        for (String piece : pieces) {
            scanner.append(piece);
            ScanEvent event = scanner.next();
            while (!(event instanceof ScanEvent.NeedMore)) {
                events.add(event);
                event = scanner.next();
            }
        }
        scanner.endOfInput();
        ScanEvent event;
        do {
            event = scanner.next();
            events.add(event);
        } while (!(event instanceof ScanEvent.NeedMore));
        return events;
    }
}
