package sqlconn.repl;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.jline.reader.impl.history.DefaultHistory;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SecretText;

/** What was typed, in this shell and the ones before. A text that may hold a password is known to this shell only. */
final class StatementHistory extends DefaultHistory {
    private final Supplier<LexicalRules> rules;
    private final Consumer<String> notes;
    private @Nullable HistoryFile file;
    private boolean loaded;

    /**
     * @param path the file that keeps it, or null for none
     * @param notes takes the one sentence that is said when the file cannot be used
     */
    StatementHistory(@Nullable Path path, Supplier<LexicalRules> rules, Consumer<String> notes) {
        this.rules = rules;
        this.notes = notes;
        this.file = path == null ? null : new HistoryFile(path);
    }

    /** Reads the file, once; JLine calls this when the history meets its line editor. */
    @Override
    public void attach(LineReader reader) {
        super.attach(reader);
        HistoryFile kept = file;
        if (loaded || kept == null) {
            return;
        }
        loaded = true;
        try {
            for (String entry : kept.read()) {
                internalAdd(Instant.EPOCH, entry);
            }
            moveToEnd();
        } catch (IOException unusable) {
            giveUp(unusable);
        }
    }

    private void giveUp(IOException failure) {
        file = null;
        notes.accept("the history is not kept: " + failure);
    }

    @Override
    public void add(Instant time, String text) {
        String entry = text.stripTrailing();
        if (entry.isEmpty() || (!isEmpty() && entry.equals(get(last())))) {
            return;
        }
        internalAdd(time, entry);
        HistoryFile kept = file;
        if (kept == null || SecretText.in(entry, rules.get())) {
            return;
        }
        try {
            kept.add(entry);
        } catch (IOException unusable) {
            giveUp(unusable);
        }
    }

    /** Entries were written when they were added. */
    @Override
    public void save() {}
}
