package sqlconn.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/** Where in a statement an error points, from what servers say about it. All offsets are UTF-16, from 0, or -1. */
final class ErrorPositions {
    /** What stands before and behind a name that is wrong, in messages of SQLite and MariaDB. */
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
    };

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
