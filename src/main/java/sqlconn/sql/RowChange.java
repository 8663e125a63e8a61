package sqlconn.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An UPDATE or DELETE of one table, so plain that a SELECT with the same condition finds the rows that it will change, and
 * does nothing else.
 *
 * @param deletes whether it is a DELETE
 * @param table the table as it is written, with its alias
 * @param assigned the columns that it gives a value, in lower case and without their quotes; empty of a DELETE
 * @param condition what stands behind WHERE; empty without one
 */
public record RowChange(boolean deletes, String table, Set<String> assigned, String condition) {
    /** What makes of a condition more than a condition, or ends it, outside of parentheses. */
    private static final Set<String> BEYOND_CONDITION = Set.of(
            "RETURNING",
            "ORDER",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "FOR",
            "GROUP",
            "HAVING",
            "WINDOW",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "OPTION",
            "WHERE",
            "CURRENT");

    private static final Set<String> BEYOND_ASSIGNMENTS =
            Set.of("FROM", "RETURNING", "ORDER", "LIMIT", "OUTPUT", "OPTION");

    /** What may stand before a parenthesis in a condition: words of the language, types, and functions that only compute. */
    private static final Set<String> BEFORE_PARENTHESIS = Set.of(
            ("AND OR NOT IN EXISTS ANY ALL SOME BETWEEN LIKE ILIKE AS VALUES SELECT WHERE ON FROM WHEN THEN ELSE ROW IS"
                            + " CHAR CHARACTER VARCHAR VARYING NUMERIC DECIMAL BINARY VARBINARY TIME TIMESTAMP DATETIME INTERVAL"
                            + " CAST LOWER UPPER COALESCE NULLIF IFNULL IIF IF LENGTH CHAR_LENGTH OCTET_LENGTH ABS SIGN ROUND"
                            + " FLOOR CEIL CEILING MOD POWER SQRT TRIM LTRIM RTRIM BTRIM SUBSTR SUBSTRING LEFT RIGHT REPLACE"
                            + " CONCAT REVERSE POSITION STRPOS INSTR STARTS_WITH GREATEST LEAST COUNT SUM MIN MAX AVG HEX"
                            + " UNHEX MD5 TYPEOF DATE YEAR MONTH DAY HOUR MINUTE SECOND NOW STRFTIME JULIANDAY EXTRACT"
                            + " DATE_PART DATE_TRUNC DATE_ADD DATE_SUB DATEDIFF DATE_FORMAT TO_CHAR TO_DATE ARRAY_LENGTH"
                            + " JSON_EXTRACT JSON_VALUE")
                    .split(" "));

    /**
     * What a statement changes; null when it is no such statement, or when that is not certain.
     *
     * @param rules how its text is read
     */
    public static @Nullable RowChange of(SqlStatement statement, LexicalRules rules) {
        int verb = statement.firstWord();
        String text = statement.text();
        boolean deletes = text.regionMatches(true, verb, "DELETE", 0, 6);
        if (!deletes && !text.regionMatches(true, verb, "UPDATE", 0, 6)) {
            return null;
        }
        return new Reader(text, rules).read(deletes);
    }

    private static final class Reader {
        private final String text;
        private final List<Token> tokens = new ArrayList<>();
        private final Set<String> assigned = new HashSet<>();
        private int at;
        private boolean hidesSomething;

        Reader(String text, LexicalRules rules) {
            this.text = text;
            for (Token token : SqlTokens.tokens(text, rules)) {
                if (token.kind() == TokenKind.COMMENT) {
                    // What MySQL and MariaDB execute of a comment.
                    hidesSomething |= text.startsWith("/*!", token.start()) || text.startsWith("/*M!", token.start());
                } else if (token.kind() != TokenKind.WHITESPACE) {
                    tokens.add(token);
                }
            }
        }

        @Nullable
        RowChange read(boolean deletes) {
            at = 1;
            if (hidesSomething || (deletes && !takes("FROM"))) {
                return null;
            }
            String table = table();
            boolean begun = table != null && (deletes || (takes("SET") && passAssignments()));
            if (table == null || !begun) {
                return null;
            }
            if (at == tokens.size()) {
                return new RowChange(deletes, table, assigned, "");
            }
            if (!takes("WHERE") || at == tokens.size()) {
                return null;
            }
            int from = at;
            return isCondition() ? new RowChange(deletes, table, assigned, between(from, tokens.size())) : null;
        }

        /** The table's name and its alias. */
        private @Nullable String table() {
            int from = at;
            boolean only = takes("ONLY");
            if (!takesName()) {
                return null;
            }
            while (takes(".")) {
                if (!takesName()) {
                    return null;
                }
            }
            boolean named = takes("AS");
            boolean aliased = !isWord("SET") && !isWord("WHERE") && takesName();
            if (named && !aliased) {
                return null;
            }
            // UPDATE ONLY SET …: the table is called ONLY, or there is none.
            return only && at == from + 1 ? null : between(from, at);
        }

        /** Goes on to WHERE, or to the end; {@code a = …, s.b = …, (c, d) = …}. */
        private boolean passAssignments() {
            int depth = 0;
            int from = at;
            boolean targets = true;
            while (at < tokens.size() && !(depth == 0 && isWord("WHERE"))) {
                String word = word(at);
                depth += deeper();
                if (depth < 0 || (depth == 0 && BEYOND_ASSIGNMENTS.contains(word)) || word.equals(";")) {
                    return false;
                }
                if (depth == 0) {
                    targets = word.equals(",") || (targets && !word.equals("="));
                }
                if (targets && !".,()".contains(word)) {
                    assigned.add(unquoted(at));
                }
                at++;
            }
            return depth == 0 && at > from;
        }

        private String unquoted(int token) {
            String name = word(token).toLowerCase(Locale.ROOT);
            boolean quoted = tokens.get(token).kind() == TokenKind.QUOTED_IDENTIFIER && name.length() > 1;
            char quote = name.charAt(0);
            return quoted ? name.substring(1, name.length() - 1).replace("" + quote + quote, "" + quote) : name;
        }

        private boolean isCondition() {
            int depth = 0;
            while (at < tokens.size()) {
                String word = word(at);
                depth += deeper();
                boolean assigns = word.equals(":=")
                        || (word.equals(":")
                                && at + 1 < tokens.size()
                                && word(at + 1).equals("="));
                if ((word.equals("(") && isCall(at - 1))
                        || assigns
                        || depth < 0
                        || word.equals(";")
                        || word.equals("INTO")
                        || word.equals("FOR")
                        || (depth == 0 && BEYOND_CONDITION.contains(word))) {
                    return false;
                }
                at++;
            }
            return depth == 0;
        }

        /** Whether the word before a parenthesis may be a function of which nothing is known. */
        private boolean isCall(int before) {
            boolean named = isName(before) || tokens.get(before).kind() == TokenKind.KEYWORD;
            return named && (word(before - 1).equals(".") || !BEFORE_PARENTHESIS.contains(word(before)));
        }

        private int deeper() {
            return switch (word(at)) {
                case "(" -> 1;
                case ")" -> -1;
                default -> 0;
            };
        }

        private boolean takes(String word) {
            boolean fits = isWord(word);
            at += fits ? 1 : 0;
            return fits;
        }

        private boolean takesName() {
            boolean fits = at < tokens.size() && (isName(at) || tokens.get(at).kind() == TokenKind.KEYWORD);
            at += fits ? 1 : 0;
            return fits;
        }

        private boolean isName(int token) {
            TokenKind kind = tokens.get(token).kind();
            return kind == TokenKind.IDENTIFIER || kind == TokenKind.QUOTED_IDENTIFIER;
        }

        private boolean isWord(String word) {
            return at < tokens.size() && word(at).equals(word);
        }

        /** A token in upper case; one in quotes has them and is no word. */
        private String word(int token) {
            return between(token, token + 1).toUpperCase(Locale.ROOT);
        }

        private String between(int from, int to) {
            return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
        }
    }
}
