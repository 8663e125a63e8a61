package sqlconn.session;

import java.util.ArrayList;
import java.util.List;

/**
 * What a transaction has written that is not committed yet.
 *
 * @param statements how many statements have written, as far as their text tells; what a function has written that a SELECT
 *     called is none of them
 * @param rows how many rows they said that they have changed
 * @param entries the statements, oldest first, as far as they are kept
 * @param counted how many rows the database has counted, those of triggers, foreign keys and functions too; negative when it
 *     was not asked
 * @param mayStay whether a person has opened the transaction, so that it can stay open
 */
public record PendingWork(long statements, long rows, List<Ledger.Entry> entries, long counted, boolean mayStay) {
    private static final int MOST_LINES = 20;
    private static final int LONGEST_TEXT = 100;

    /** The statements with their numbers of rows, one a line; of many, the last. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = Math.max(0, entries.size() - MOST_LINES);
        long left = statements - (entries.size() - from);
        if (left > 0) {
            lines.add(Counted.of(left, "statement") + " more");
        }
        for (Ledger.Entry entry : entries.subList(from, entries.size())) {
            String text = entry.text().length() <= LONGEST_TEXT
                    ? entry.text()
                    : entry.text().substring(0, LONGEST_TEXT) + "…";
            lines.add(entry.rows() < 0 ? text : text + ": " + Counted.of(entry.rows(), "row"));
        }
        return lines;
    }

    /** How much it is, and behind it the statements, one a line. */
    public String listed() {
        StringBuilder text = new StringBuilder(amount());
        for (String line : lines()) {
            text.append("\n  ").append(line);
        }
        return text.toString();
    }

    /** How much it is, as words in a sentence: {@code 2 statements, 3 rows}. */
    public String amount() {
        long all = Math.max(rows, counted);
        if (statements == 0 && all <= 0) {
            return mayStay ? "what functions have written, or was taken back since" : "what a function has written";
        }
        String words = statements == 0 ? "" : Counted.of(statements, "statement");
        if (all > 0) {
            words += (words.isEmpty() ? "" : ", ") + Counted.of(all, "row");
        }
        if (rows > 0 && counted > rows) {
            words += " (" + rows + " by themselves, the others by triggers, foreign keys or functions)";
        }
        return words;
    }
}
