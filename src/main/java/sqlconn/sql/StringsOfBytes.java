package sqlconn.sql;

import java.util.List;
import sqlconn.sql.LexicalRules.Feature;

/**
 * Finds the strings of a statement that hold bytes which are not UTF-8, and makes parameters of them. A driver says of bytes
 * that they are {@code _binary}; bytes in another character set, {@code _latin1'…'}, are converted from them.
 */
final class StringsOfBytes {
    private static final String BINARY = "binary";

    private final String sql;
    private final boolean backslash;
    private final List<Placeholder> placeholders;
    private final RewrittenText rewritten;
    /** Where the word begins that stands before the token and names a character set; -1 when there is none. */
    private int introducer = -1;

    private int introducerEnd;

    /**
     * @param placeholders where new ones are added
     * @param rewritten where strings are replaced
     */
    StringsOfBytes(String sql, LexicalRules rules, List<Placeholder> placeholders, RewrittenText rewritten) {
        this.sql = sql;
        this.backslash = rules.has(Feature.BACKSLASH_IN_STRINGS);
        this.placeholders = placeholders;
        this.rewritten = rewritten;
    }

    /** Takes the next token that is neither blank space nor a comment. */
    void take(TokenReader token) {
        int start = token.start();
        int end = token.end();
        if (token.kind() == TokenKind.STRING && RawBytes.areIn(sql, start, end)) {
            placeholders.add(new Placeholder(RawBytes.ofString(sql, start, end, backslash)));
            String characterSet = introducer < 0 ? BINARY : sql.substring(introducer + 1, introducerEnd);
            rewritten.replace(
                    introducer < 0 ? start : introducer,
                    end,
                    characterSet.equalsIgnoreCase(BINARY) ? "?" : "convert(? using " + characterSet + ")");
        }
        introducer = token.kind() == TokenKind.IDENTIFIER && token.first() == '_' ? start : -1;
        introducerEnd = end;
    }
}
