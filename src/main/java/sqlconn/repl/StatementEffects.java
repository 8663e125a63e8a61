package sqlconn.repl;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/** What the shell has to know of a text that is about to run. */
final class StatementEffects {
    private static final String WORDS =
            "CREATE ALTER DROP RENAME ATTACH DETACH USE SET COMMIT END ROLLBACK CALL DO EXECUTE EXEC IMPORT INTO";

    private static final Set<String> CHANGING = Set.of(WORDS.split(" "));
    private static final Set<String> CHANGING_COMMANDS = Set.of(".reset", ".commit", ".rollback", ".read");

    /** Texts beyond this size are not looked into. */
    private static final int LONGEST = 1 << 20;

    private final LexicalRules rules;

    StatementEffects(LexicalRules rules) {
        this.rules = rules;
    }

    /** The last line of the text that sets the terminator of statements, with its line end; null when there is none. */
    @Nullable
    String delimiterLine(String text) {
        if (text.length() > LONGEST || !text.toLowerCase(Locale.ROOT).contains("delimiter")) {
            return null;
        }
        String found = null;
        for (Token token : SqlTokens.tokens(text, rules)) {
            String line = text.substring(token.start(), token.end());
            if (token.kind() == TokenKind.META && line.regionMatches(true, 0, "delimiter", 0, 9)) {
                found = line.stripTrailing() + "\n";
            }
        }
        return found;
    }

    /** Whether tables, views or columns can be others when the text has run. */
    boolean mayChangeCatalog(String text) {
        if (text.length() > LONGEST) {
            return true;
        }
        for (Token token : SqlTokens.tokens(text, rules)) {
            String word = text.substring(token.start(), token.end());
            if (token.kind() == TokenKind.META && CHANGING_COMMANDS.contains(firstWord(word))) {
                return true;
            }
            boolean named = token.kind() == TokenKind.KEYWORD || token.kind() == TokenKind.IDENTIFIER;
            if (named && CHANGING.contains(word.toUpperCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static String firstWord(String line) {
        int end = 0;
        while (end < line.length() && line.charAt(end) > ' ') {
            end++;
        }
        return line.substring(0, end);
    }
}
