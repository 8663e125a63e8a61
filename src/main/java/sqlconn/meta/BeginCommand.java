package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.config.Isolation;
import sqlconn.dialect.TransactionMode;

/** {@code .begin}: a transaction, and of what kind. */
final class BeginCommand implements MetaCommand {
    @Override
    public String name() {
        return "begin";
    }

    @Override
    public String arguments() {
        return "[ISOLATION] [read only|read write] [deferrable]";
    }

    @Override
    public String summary() {
        return "open a transaction that lasts until .commit or .rollback (SQLite: .begin immediate)";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        return context.connection().dialect().transactions().modeWords();
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        context.begin(mode(arguments));
        return MetaOutcome.CONTINUE;
    }

    private TransactionMode mode(List<String> arguments) {
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            String word = argument.endsWith(",") ? argument.substring(0, argument.length() - 1) : argument;
            words.add(word.toUpperCase(Locale.ROOT));
        }
        Isolation isolation = null;
        Boolean readOnly = null;
        boolean deferrable = false;
        String lock = null;
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            String two = at + 1 < words.size() ? word + " " + words.get(at + 1) : word;
            Isolation level = isolation(word, two);
            if (level != null && isolation == null) {
                isolation = level;
                at += level.sqlName().equals(word) ? 1 : 2;
            } else if ((two.equals("READ ONLY") || two.equals("READ WRITE")) && readOnly == null) {
                readOnly = two.equals("READ ONLY");
                at += 2;
            } else if (two.equals("ISOLATION LEVEL")) {
                at += 2;
            } else if (word.equals("DEFERRABLE")) {
                deferrable = true;
                at++;
            } else if (lock == null
                    && List.of("DEFERRED", "IMMEDIATE", "EXCLUSIVE").contains(word)) {
                lock = word;
                at++;
            } else {
                throw Arguments.wrong(this, "does not take '" + arguments.get(at) + "' here");
            }
        }
        return new TransactionMode(isolation, readOnly, deferrable, lock);
    }

    private static @Nullable Isolation isolation(String word, String two) {
        for (Isolation level : Isolation.values()) {
            if (level.sqlName().equals(word) || level.sqlName().equals(two)) {
                return level;
            }
        }
        return null;
    }
}
