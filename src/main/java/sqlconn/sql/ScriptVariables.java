package sqlconn.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules.Feature;

/**
 * A statement with its script variables put in, in psql's notation: {@code :'name'} becomes the value as a string, and
 * {@code :"name"} the value as a quoted name, each quoted for the database. They are for what cannot be bound, as a table's
 * name; a value belongs into a {@linkplain NamedParameters parameter}. Inside quotes and comments nothing is replaced, nor
 * directly behind a name or value, where the colon is a slice's or a document's.
 */
public final class ScriptVariables {
    private final RewrittenText rewritten;
    private final List<String> missing;

    private ScriptVariables(RewrittenText rewritten, List<String> missing) {
        this.rewritten = rewritten;
        this.missing = Collections.unmodifiableList(missing);
    }

    /** Puts the values into a statement; a variable without a value stays as it is typed and is {@link #missing}. */
    public static ScriptVariables expand(String sql, LexicalRules rules, Map<String, String> values) {
        RewrittenText rewritten = new RewrittenText(sql);
        List<String> missing = new ArrayList<>();
        if (sql.contains(":'") || sql.contains(":\"")) {
            Token beforeColon = null;
            Token last = null;
            for (Token token : SqlTokens.tokens(sql, rules)) {
                if (last != null && isColon(sql, last) && isQuoted(sql, token) && !isOperand(sql, beforeColon)) {
                    String name = sql.substring(token.start() + 1, token.end() - 1);
                    String value = values.get(name);
                    if (value == null) {
                        missing.add(name);
                    } else {
                        boolean string = sql.charAt(token.start()) == '\'';
                        rewritten.replace(
                                last.start(), token.end(), string ? string(value, rules) : name(value, rules));
                    }
                }
                beforeColon = last;
                last = token;
            }
        }
        return new ScriptVariables(rewritten, missing);
    }

    private static boolean isColon(String sql, Token token) {
        return token.kind() == TokenKind.OPERATOR
                && token.end() - token.start() == 1
                && sql.charAt(token.start()) == ':';
    }

    /** Whether a token is a name in one pair of quotes. */
    private static boolean isQuoted(String sql, Token token) {
        char quote = sql.charAt(token.start());
        int last = token.end() - 1;
        if ((quote != '\'' && quote != '"') || last - token.start() < 2 || sql.charAt(last) != quote) {
            return false;
        }
        for (int i = token.start() + 1; i < last; i++) {
            char c = sql.charAt(i);
            if (!NameCharacters.isLetter(c) && !NameCharacters.isDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOperand(String sql, @Nullable Token token) {
        if (token == null) {
            return false;
        }
        return switch (token.kind()) {
            case IDENTIFIER, QUOTED_IDENTIFIER, STRING, NUMBER, PARAMETER -> true;
            case PUNCTUATION -> {
                char last = sql.charAt(token.end() - 1);
                yield last == ')' || last == ']';
            }
            case KEYWORD, COMMENT, OPERATOR, WHITESPACE, META -> false;
        };
    }

    private static String string(String value, LexicalRules rules) {
        return quoted(value, '\'', rules.has(Feature.BACKSLASH_IN_STRINGS));
    }

    private static String name(String value, LexicalRules rules) {
        char quote = rules.has(Feature.DOUBLE_QUOTED_STRINGS) ? '`' : '"';
        return quoted(value, quote, quote == '"' && rules.has(Feature.BACKSLASH_IN_DOUBLE_QUOTES));
    }

    private static String quoted(String value, char quote, boolean backslashes) {
        StringBuilder out = new StringBuilder(value.length() + 2).append(quote);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == quote || (c == '\\' && backslashes)) {
                out.append(c);
            }
            out.append(c);
        }
        return out.append(quote).toString();
    }

    /** The statement with the values in it. */
    public String text() {
        return rewritten.text();
    }

    /** The variables that have no value, in order of occurrence. */
    public List<String> missing() {
        return missing;
    }

    /** Which offset of the statement as typed stands behind an offset of {@link #text}. */
    public int offsetInOriginal(int offset) {
        return rewritten.offsetInOriginal(offset);
    }
}
