package sqlconn.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import sqlconn.sql.LexicalRules.Feature;

/**
 * The {@code :name} parameters of a statement, and the text with a question mark for each as JDBC wants it. A string that
 * holds bytes which are not UTF-8 is one more parameter, whose value is known: a driver sends text as UTF-8.
 *
 * <p>A colon is no parameter inside strings, quoted names and comments, in {@code ::} and {@code :=}, between the bounds of an
 * array slice, directly behind a name (a label, a path into a document), and before {@code new} and {@code old} where those
 * are a trigger's rows. The database's own forms ({@code ?1}, {@code $1}, {@code @x}) stay as they are.
 */
public final class NamedParameters {
    private final List<Placeholder> placeholders;
    private final RewrittenText rewritten;
    private final String jdbcText;

    private NamedParameters(List<Placeholder> placeholders, RewrittenText rewritten) {
        this.placeholders = Collections.unmodifiableList(placeholders);
        this.rewritten = rewritten;
        this.jdbcText = rewritten.text();
    }

    /** Finds the parameters of one statement, if it is of a kind that can have some. */
    public static NamedParameters of(SqlStatement statement, LexicalRules rules) {
        String text = statement.text();
        boolean possible = mayHaveSome(statement.kind(), text, rules) || holdsBytes(text, rules);
        return possible ? parse(text, rules) : new NamedParameters(List.of(), new RewrittenText(text));
    }

    private static boolean holdsBytes(String text, LexicalRules rules) {
        return rules.has(Feature.BYTES_IN_STRINGS) && RawBytes.areIn(text, 0, text.length());
    }

    /** A colon in the body of a routine, trigger or view is the database's own; {@code CREATE TABLE … AS} is a query. */
    private static boolean mayHaveSome(StatementKind kind, String text, LexicalRules rules) {
        return switch (kind) {
            case READ, WRITE, SESSION_SETTING, NON_TRANSACTIONAL -> hasColonBeforeName(text);
            case DDL -> hasColonBeforeName(text) && createsTable(text, rules);
            default -> false;
        };
    }

    /** Most statements of a dump have colons in their data, and need not be read again for that. */
    private static boolean hasColonBeforeName(String text) {
        int colon = text.indexOf(':');
        while (colon >= 0 && colon + 1 < text.length()) {
            if (NameCharacters.isLetter(text.charAt(colon + 1))) {
                return true;
            }
            colon = text.indexOf(':', colon + 1);
        }
        return false;
    }

    private static boolean createsTable(String text, LexicalRules rules) {
        TokenReader token = new TokenReader(text, rules);
        boolean created = false;
        while (token.next()) {
            if (!token.isCode()) {
                continue;
            }
            switch (token.word()) {
                case CREATE -> created = true;
                case OR, REPLACE, TEMP, TEMPORARY, GLOBAL, LOCAL, UNLOGGED -> {}
                case TABLE -> {
                    return created;
                }
                default -> {
                    return false;
                }
            }
        }
        return false;
    }

    /** Finds the parameters of a text. */
    public static NamedParameters parse(String sql, LexicalRules rules) {
        List<Placeholder> placeholders = new ArrayList<>();
        RewrittenText rewritten = new RewrittenText(sql);
        boolean doubled = rules.has(Feature.QUESTION_MARK_OPERATORS);
        RowCountClause clause = new RowCountClause();
        StringsOfBytes strings =
                holdsBytes(sql, rules) ? new StringsOfBytes(sql, rules, placeholders, rewritten) : null;
        TokenReader token = new TokenReader(sql, rules);
        while (token.next()) {
            if (!token.isCode()) {
                continue;
            }
            boolean countsRows = clause.takes(token);
            if (strings != null) {
                strings.take(token);
            }
            if (token.kind() == TokenKind.PARAMETER && token.first() == ':') {
                String name = sql.substring(token.start() + 1, token.end());
                if (!isTriggerRow(name, rules)) {
                    placeholders.add(new Placeholder(name, countsRows));
                    rewritten.replace(token.start(), token.end(), "?");
                }
            } else if (doubled && token.kind() == TokenKind.OPERATOR && token.first() == '?') {
                rewritten.replace(token.start(), token.end(), "??");
            }
        }
        return new NamedParameters(placeholders, placeholders.isEmpty() ? new RewrittenText(sql) : rewritten);
    }

    private static boolean isTriggerRow(String name, LexicalRules rules) {
        return rules.has(Feature.TRIGGER_ROW_COLONS) && (name.equalsIgnoreCase("new") || name.equalsIgnoreCase("old"));
    }

    /** The parameters in order of occurrence, repeated as often as they occur; empty when the statement has none. */
    public List<Placeholder> placeholders() {
        return placeholders;
    }

    /** The names of those that the user gives values for, likewise. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Placeholder placeholder : placeholders) {
            if (placeholder.bytes() == null) {
                names.add(placeholder.name());
            }
        }
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
