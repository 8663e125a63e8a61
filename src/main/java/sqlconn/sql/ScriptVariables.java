package sqlconn.sql;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import sqlconn.sql.LexicalRules.Feature;

/**
 * A statement with its script variables put in, in psql's notation: {@code :'name'} becomes the value as a string, and
 * {@code :"name"} the value as a quoted name, each quoted for the database. They are for what cannot be bound, as a table's
 * name; a value belongs into a {@linkplain NamedParameters parameter}. Inside quotes and comments nothing is replaced, nor
 * directly behind a name or value, where the colon is a slice's or a document's.
 */
public final class ScriptVariables {
    private static final int NONE = -2;

    private final RewrittenText rewritten;
    private final Set<String> missing;

    private ScriptVariables(RewrittenText rewritten, Set<String> missing) {
        this.rewritten = rewritten;
        this.missing = Collections.unmodifiableSet(missing);
    }

    /** Whether a text may have variables, as most have none. */
    public static boolean mayBeIn(String sql) {
        return sql.contains(":'") || sql.contains(":\"");
    }

    /** Puts the values into a statement; a variable without a value stays as it is typed and is {@link #missing}. */
    public static ScriptVariables expand(String sql, LexicalRules rules, NamedValues<String> values) {
        RewrittenText rewritten = new RewrittenText(sql);
        Set<String> missing = new LinkedHashSet<>();
        if (mayBeIn(sql)) {
            OperandContext context = new OperandContext();
            int colon = NONE;
            TokenReader token = new TokenReader(sql, rules);
            while (token.next()) {
                if (colon == token.start() - 1 && isQuotedName(sql, token)) {
                    String name = sql.substring(token.start() + 1, token.end() - 1);
                    String value = values.use(name);
                    if (value == null) {
                        missing.add(name);
                    } else {
                        boolean string = token.first() == '\'';
                        rewritten.replace(colon, token.end(), string ? string(value, rules) : name(value, rules));
                    }
                }
                boolean variable = isColon(token) && !context.takesColon(token.start());
                colon = variable ? token.start() : NONE;
                remember(context, sql, token);
            }
        }
        return new ScriptVariables(rewritten, missing);
    }

    private static void remember(OperandContext context, String sql, TokenReader token) {
        if (!token.isCode()) {
            return;
        }
        switch (token.first()) {
            case '[', '{' -> context.openBracket();
            case ']', '}' -> context.closeBracket();
            default -> {}
        }
        context.remember(token.kind(), sql.charAt(token.end() - 1), token.end());
    }

    private static boolean isColon(TokenReader token) {
        return token.kind() == TokenKind.OPERATOR && token.first() == ':' && token.end() - token.start() == 1;
    }

    /** Whether a token is a name in one pair of quotes. */
    private static boolean isQuotedName(String sql, TokenReader token) {
        char quote = token.first();
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
    public Set<String> missing() {
        return missing;
    }

    /** Which offset of the statement as typed stands behind an offset of {@link #text}. */
    public int offsetInOriginal(int offset) {
        return rewritten.offsetInOriginal(offset);
    }
}
