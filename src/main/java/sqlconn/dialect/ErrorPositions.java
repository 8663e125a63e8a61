package sqlconn.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/** Where in a statement an error points, from what servers say about it. All offsets are UTF-16, from 0, or -1. */
final class ErrorPositions {
    /** What stands before and behind a name that is wrong, in messages of databases that give no place. */
    private static final String[][] NAMES = {
        {"no such column: ", ""},
        {"no such table: ", ""},
        {"no such function: ", ""},
        {"ambiguous column name: ", ""},
        {" has no column named ", ""},
        {"wrong number of arguments to function ", "("},
        {"Unknown column '", "' in "},
        {"Unknown table '", "'"},
        {"Table '", "' doesn't exist"},
        {"FUNCTION ", " does not exist"},
        {"PROCEDURE ", " does not exist"},
        {"object not found: ", ""},
        {"Column '", "' is either not"},
        {"Table/View '", "' does not exist"},
        {"Column \"", "\" not found"},
        {"Table \"", "\" not found"},
        {"Invalid column name '", "'"},
        {"Invalid object name '", "'"},
        {"invalid identifier '", "'"},
        {"Incorrect syntax near '", "'"},
        {"unexpected token: ", ""},
    };

    private static final String[] BEFORE_COLUMN = {":", ", column ", ", col ", " column ", " at position "};

    private ErrorPositions() {}

    /** PostgreSQL counts characters from 1. */
    static int codePointToOffset(String statement, int position) {
        if (position < 1 || position - 1 > statement.codePointCount(0, statement.length())) {
            return -1;
        }
        return statement.offsetByCodePoints(0, position - 1);
    }

    /** SQLite and MariaDB give no position, but quote the text at the fault, or the name that they do not know. */
    static int fromMessage(String message, String statement, LexicalRules rules) {
        int near = message.indexOf("near ");
        if (near >= 0 && near + 6 < message.length()) {
            char quote = message.charAt(near + 5);
            if (quote == '"') {
                int end = message.indexOf("\": ", near + 6);
                return end < 0 ? -1 : onlyToken(message.substring(near + 6, end), statement, rules);
            }
            if (quote == '\'') {
                int end = message.lastIndexOf("' at line");
                return end < near + 6 ? -1 : rest(message.substring(near + 6, end), statement);
            }
        }
        String name = wrongName(message);
        return name == null ? -1 : firstName(name, statement, rules);
    }

    /** MariaDB quotes what is left of the statement, up to 80 characters of it. */
    private static int rest(String text, String statement) {
        if (statement.endsWith(text)) {
            return statement.length() - text.length();
        }
        int first = text.isEmpty() ? -1 : statement.indexOf(text);
        return first >= 0 && statement.indexOf(text, first + 1) < 0 ? first : -1;
    }

    /** SQLite quotes one token; it is a position only when the statement holds that token once. */
    private static int onlyToken(String text, String statement, LexicalRules rules) {
        int found = -1;
        for (Token token : SqlTokens.tokens(statement, rules)) {
            if (token.end() - token.start() == text.length() && statement.startsWith(text, token.start())) {
                if (found >= 0) {
                    return -1;
                }
                found = token.start();
            }
        }
        return found;
    }

    /** From whatever a database says of the place: a line and a column, the text at the fault, or a name. */
    static int anywhere(String message, String statement, LexicalRules rules) {
        int placed = fromLineAndColumn(message, statement);
        return placed >= 0 ? placed : fromMessage(message, statement, rules);
    }

    /** {@code line 1:8}, {@code line 1, column 8}, {@code (line 1, col 8)}, {@code line 1 at position 7} from 0. */
    private static int fromLineAndColumn(String message, String statement) {
        int at = message.indexOf("line ");
        while (at >= 0) {
            int number = at + "line ".length();
            int end = endOfDigits(message, number);
            for (String between : BEFORE_COLUMN) {
                int column = end + between.length();
                int columnEnd = endOfDigits(message, column);
                if (end > number && message.startsWith(between, end) && columnEnd > column) {
                    int first = between.endsWith("position ") ? 0 : 1;
                    int start = lineStart(statement, Integer.parseInt(message.substring(number, end)));
                    int offset = start + Integer.parseInt(message.substring(column, columnEnd)) - first;
                    return start < 0 || offset >= statement.length() ? -1 : offset;
                }
            }
            at = message.indexOf("line ", number);
        }
        return -1;
    }

    /** At most nine digits, which fit a number. */
    private static int endOfDigits(String text, int start) {
        int end = start;
        while (end < text.length() && end - start < 9 && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Where a line begins, counted from 1; -1 when there are not so many. */
    static int lineStart(String statement, int line) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = statement.indexOf('\n', start);
            if (end < 0) {
                return -1;
            }
            start = end + 1;
        }
        return start;
    }

    private static @Nullable String wrongName(String message) {
        for (String[] around : NAMES) {
            int start = message.indexOf(around[0]);
            if (start >= 0) {
                int from = start + around[0].length();
                int end = around[1].isEmpty() ? message.length() : message.indexOf(around[1], from);
                if (end > from) {
                    return message.substring(from, end);
                }
            }
        }
        return null;
    }

    /** The first place of a name, which may be qualified, in quotes or not. */
    private static int firstName(String qualified, String statement, LexicalRules rules) {
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        List<Token> tokens = SqlTokens.tokens(statement, rules);
        for (Token token : tokens) {
            int quotes = token.kind() == TokenKind.QUOTED_IDENTIFIER ? 1 : 0;
            boolean word = quotes == 1 || token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.KEYWORD;
            int length = token.end() - token.start() - 2 * quotes;
            if (word
                    && length == name.length()
                    && statement.regionMatches(true, token.start() + quotes, name, 0, length)) {
                return token.start();
            }
        }
        return -1;
    }
}
