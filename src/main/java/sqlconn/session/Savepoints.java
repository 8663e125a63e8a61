package sqlconn.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/**
 * The savepoints of the open transaction as the server has them, the user's and the automatic ones, with how far the work was
 * when each was set. It holds the last {@value Ledger#KEPT}.
 */
final class Savepoints {
    /**
     * One of them.
     *
     * @param name its name as it is compared
     * @param automatic whether the program has set it, for {@code .undo}
     * @param statements how many statements the transaction held then
     * @param mark where it stands in the ledger
     */
    record Savepoint(String name, boolean automatic, int statements, Ledger.Mark mark) {}

    private final LexicalRules rules;
    private final boolean namesAreUnique;
    private final List<Savepoint> set = new ArrayList<>();

    /** @param namesAreUnique whether a savepoint takes the place of another of the same name, instead of hiding it */
    Savepoints(LexicalRules rules, boolean namesAreUnique) {
        this.rules = rules;
        this.namesAreUnique = namesAreUnique;
    }

    /** The name in SAVEPOINT, RELEASE or ROLLBACK TO, which is the statement's last word. */
    String nameIn(SqlStatement statement) {
        String name = "";
        for (Token token : SqlTokens.tokens(statement.text(), rules)) {
            String word = statement.text().substring(token.start(), token.end());
            if (token.kind() == TokenKind.QUOTED_IDENTIFIER || token.kind() == TokenKind.STRING) {
                String bare = word.substring(1, word.length() - 1);
                name = rules == LexicalRules.POSTGRESQL ? bare : bare.toLowerCase(Locale.ROOT);
            } else if (token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.KEYWORD) {
                name = word.toLowerCase(Locale.ROOT);
            }
        }
        return name;
    }

    /** One was set. */
    void set(Savepoint savepoint) {
        if (namesAreUnique) {
            set.removeIf(other -> other.name().equals(savepoint.name()));
        }
        if (set.size() == Ledger.KEPT) {
            set.remove(0);
        }
        set.add(savepoint);
    }

    /** The work was rolled back to the last of this name, which stays; null when it is not known. */
    @Nullable
    Savepoint rolledBackTo(String name) {
        int at = lastIndexOf(name);
        dropFrom(at + 1);
        return at < 0 ? null : set.get(at);
    }

    /** The last of this name was released, and with it what was set after it. */
    void released(String name) {
        dropFrom(Math.max(0, lastIndexOf(name)));
    }

    private int lastIndexOf(String name) {
        for (int i = set.size() - 1; i >= 0; i--) {
            if (set.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void dropFrom(int index) {
        set.subList(index, set.size()).clear();
    }

    /** The last automatic one, or null. */
    @Nullable
    Savepoint lastAutomatic() {
        for (int i = set.size() - 1; i >= 0; i--) {
            if (set.get(i).automatic()) {
                return set.get(i);
            }
        }
        return null;
    }

    /** The transaction has ended. */
    void clear() {
        set.clear();
    }
}
