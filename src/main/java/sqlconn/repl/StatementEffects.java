package sqlconn.repl;

import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.OpenConstruct;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.ScanEvent.CompleteStatement;
import sqlconn.sql.ScanEvent.MetaLine;
import sqlconn.sql.ScanEvent.NeedMore;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.StatementScanner;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/** What the shell has to know of a text that is about to run. */
final class StatementEffects {
    /** Statements that change rows and nothing else. */
    private static final Set<String> CHANGING_ROWS = Set.of("INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE", "WITH");

    private static final Set<String> CHANGING_COMMANDS = Set.of("reset", "read");

    /** Texts beyond this size are not looked into. */
    private static final int LONGEST = 1 << 20;

    private final Supplier<LexicalRules> rules;

    StatementEffects(Supplier<LexicalRules> rules) {
        this.rules = rules;
    }

    /** The last line of the text that sets the terminator of statements, with its line end; null when there is none. */
    @Nullable
    String delimiterLine(String text) {
        if (text.length() > LONGEST || !text.toLowerCase(Locale.ROOT).contains("delimiter")) {
            return null;
        }
        String found = null;
        for (Token token : SqlTokens.tokens(text, rules.get())) {
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
        StatementScanner scanner = new StatementScanner(rules.get(), "");
        scanner.append(text);
        scanner.append("\n");
        try {
            while (true) {
                ScanEvent event = scanner.next();
                if (event instanceof NeedMore need) {
                    return need.open() != OpenConstruct.NOTHING && need.open() != OpenConstruct.COPY_DATA;
                }
                if (event instanceof CompleteStatement complete && mayChangeCatalog(complete.statement())) {
                    return true;
                }
                if (event instanceof MetaLine line && CHANGING_COMMANDS.contains(firstWord(line.text(), 0))) {
                    return true;
                }
            }
        } catch (InputException wrong) {
            return true;
        }
    }

    private static boolean mayChangeCatalog(SqlStatement statement) {
        return switch (statement.kind()) {
            case DDL, SESSION_SETTING, NON_TRANSACTIONAL, PROCEDURE_BLOCK -> true;
            case WRITE ->
                !CHANGING_ROWS.contains(
                        firstWord(statement.text(), statement.firstWord()).toUpperCase(Locale.ROOT));
            case READ, BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, ROLLBACK_TO, COPY_FROM_STDIN, COPY_TO_STDOUT ->
                false;
        };
    }

    private static String firstWord(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) > ' ') {
            end++;
        }
        return text.substring(from, end);
    }
}
