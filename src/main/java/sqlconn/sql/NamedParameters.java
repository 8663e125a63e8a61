package sqlconn.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sqlconn.sql.LexicalRules.Feature;

/**
 * The {@code :name} parameters of a statement, and the text with a question mark for each as JDBC wants it.
 *
 * <p>A colon is no parameter inside strings, quoted names and comments, in {@code ::} and {@code :=}, between the bounds of an
 * array slice, directly behind a name (a label, a path into a document), and before {@code new} and {@code old} where those
 * are a trigger's rows. The database's own forms ({@code ?1}, {@code $1}, {@code @x}) stay as they are.
 */
public final class NamedParameters {
    private final List<String> names;
    private final RewrittenText rewritten;
    private final String jdbcText;

    private NamedParameters(List<String> names, RewrittenText rewritten) {
        this.names = Collections.unmodifiableList(names);
        this.rewritten = rewritten;
        this.jdbcText = rewritten.text();
    }

    /** Finds the parameters of one statement. */
    public static NamedParameters parse(String sql, LexicalRules rules) {
        List<String> names = new ArrayList<>();
        RewrittenText rewritten = new RewrittenText(sql);
        if (sql.indexOf(':') >= 0) {
            boolean doubled = rules.has(Feature.QUESTION_MARK_OPERATORS);
            for (Token token : SqlTokens.tokens(sql, rules)) {
                char first = sql.charAt(token.start());
                if (token.kind() == TokenKind.PARAMETER && first == ':') {
                    String name = sql.substring(token.start() + 1, token.end());
                    if (!isTriggerRow(name, rules)) {
                        names.add(name);
                        rewritten.replace(token.start(), token.end(), "?");
                    }
                } else if (doubled && token.kind() == TokenKind.OPERATOR && first == '?') {
                    rewritten.replace(token.start(), token.end(), "??");
                }
            }
        }
        return new NamedParameters(names, names.isEmpty() ? new RewrittenText(sql) : rewritten);
    }

    private static boolean isTriggerRow(String name, LexicalRules rules) {
        return rules.has(Feature.TRIGGER_ROW_COLONS) && (name.equalsIgnoreCase("new") || name.equalsIgnoreCase("old"));
    }

    /** The names in order of occurrence, repeated as often as they occur; empty when the statement has no parameters. */
    public List<String> names() {
        return names;
    }

    /**
     * The statement with a question mark for each parameter. Without any parameter it is the statement unchanged, for a plain
     * JDBC statement: only a prepared one takes PostgreSQL's operator {@code ?} for a parameter, so only there it is doubled,
     * as pgjdbc asks for.
     */
    public String jdbcText() {
        return jdbcText;
    }

    /** Which offset of the statement stands behind an offset of the JDBC text, for a position that the server reports. */
    public int offsetInOriginal(int offsetInJdbcText) {
        return rewritten.offsetInOriginal(offsetInJdbcText);
    }

    /** The statement as pgjdbc sends it: {@code $1}, {@code $2} for its parameters. */
    public String numberedText() {
        return numbered().text();
    }

    /** Which offset of the statement stands behind an offset of the {@linkplain #numberedText() numbered text}. */
    public int offsetInOriginalOfNumbered(int offset) {
        return numbered().offsetInOriginal(offset);
    }

    private RewrittenText numbered() {
        int[] number = {0};
        return rewritten.replacedBy(first -> first == ':' ? "$" + ++number[0] : "?");
    }
}
