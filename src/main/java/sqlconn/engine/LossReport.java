package sqlconn.engine;

import java.util.List;
import sqlconn.session.Fate;
import sqlconn.session.Ledger;

/** What was lost with a connection, as a text of some lines. */
final class LossReport {
    private static final int MOST_LINES = 20;

    private LossReport() {}

    static String of(Ledger.Loss loss) {
        StringBuilder text = new StringBuilder();
        text.append(loss.fate() == Fate.GONE ? "gone with the connection: " : "it is not known what became of ");
        text.append(counted(loss.statements(), "write"));
        if (loss.changedRows() > 0) {
            text.append(", ").append(counted(loss.changedRows(), "changed row"));
        }
        List<Ledger.Entry> entries = loss.entries();
        int shown = Math.min(entries.size(), MOST_LINES);
        if (shown < loss.statements()) {
            text.append("; the last ").append(shown).append(" are");
        }
        for (Ledger.Entry entry : entries.subList(entries.size() - shown, entries.size())) {
            text.append("\n  ").append(entry.text());
            if (entry.rows() >= 0) {
                text.append("  (").append(counted(entry.rows(), "row")).append(')');
            }
        }
        return text.toString();
    }

    private static String counted(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
