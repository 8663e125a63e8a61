package sqlconn.dialect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.StatementException;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.StatementKind;
import sqlconn.sql.TextSearch;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/**
 * Settings that pgjdbc cannot live with: when the server reports another {@code client_encoding} than UTF8, or a
 * {@code DateStyle} that does not begin with ISO, the driver cuts the connection, and everything that is open is lost (seen
 * with 42.7). Such a statement is refused before it is sent.
 */
final class PostgresSettings {
    private PostgresSettings() {}

    /**
     * Lets a statement pass that leaves both settings as they have to be.
     *
     * @throws StatementException when it would not
     */
    static void check(SqlStatement statement) {
        String text = statement.text();
        boolean query = text.regionMatches(true, statement.firstWord(), "select", 0, "select".length());
        if (statement.kind() == StatementKind.SESSION_SETTING || (query && TextSearch.mentions(text, "set_config"))) {
            check(text);
        }
    }

    private static void check(String text) {
        if (!TextSearch.mentions(text, "datestyle")
                && !TextSearch.mentions(text, "client_encoding")
                && !TextSearch.mentions(text, "names")) {
            return;
        }
        String setting = null;
        for (Token token : SqlTokens.tokens(text, LexicalRules.POSTGRESQL)) {
            if (token.kind() == TokenKind.WHITESPACE || token.kind() == TokenKind.COMMENT) {
                continue;
            }
            String word = word(text, token);
            if (setting == null) {
                setting = settingOf(word);
            } else if (isLost(setting, word)) {
                throw refused(setting, word, token.start());
            } else if (word.equals(";")) {
                setting = null;
            }
        }
    }

    private static @Nullable String settingOf(String word) {
        return switch (word) {
            case "datestyle" -> "DateStyle";
            case "client_encoding", "names" -> "client_encoding";
            default -> null;
        };
    }

    /** Whether a word of the setting's new value is one that the driver cuts the connection for. */
    private static boolean isLost(String setting, String word) {
        if (setting.equals("DateStyle")) {
            return Arrays.stream(word.split(",")).map(String::strip).anyMatch(PostgresSettings::isOtherStyle);
        }
        return isEncoding(word) && !List.of("utf8", "default", "to").contains(word.replace("-", ""));
    }

    private static boolean isOtherStyle(String part) {
        return part.startsWith("postgres") || part.startsWith("sql") || part.startsWith("german");
    }

    private static boolean isEncoding(String word) {
        return !word.isEmpty() && Character.isLetter(word.charAt(0)) && !word.equals("true") && !word.equals("false");
    }

    private static StatementException refused(String setting, String word, int offset) {
        boolean dates = setting.equals("DateStyle");
        return new StatementException(
                (dates ? "dates are read and written in ISO style" : "text is read and written as UTF-8")
                        + " here, and "
                        + setting
                        + " cannot be '"
                        + word
                        + "'",
                null,
                null,
                offset,
                dates
                        ? "to_char(value, 'DD.MM.YYYY') writes a date in another form; nothing was sent"
                        : "convert a file from another encoding with 'iconv -t UTF-8', and leave this statement out; nothing"
                                + " was sent",
                null);
    }

    /** The word without its quotes, in small letters. */
    private static String word(String text, Token token) {
        String word = text.substring(token.start(), token.end());
        if (word.length() >= 2 && (word.charAt(0) == '\'' || word.charAt(0) == '"')) {
            word = word.substring(1, word.length() - 1);
        }
        return word.strip().toLowerCase(Locale.ROOT);
    }
}
