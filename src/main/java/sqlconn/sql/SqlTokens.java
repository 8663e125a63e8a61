package sqlconn.sql;

import java.util.ArrayList;
import java.util.List;

/** Cuts a whole text into tokens, for colouring and completion, with the lexer that also finds the ends of statements. */
public final class SqlTokens {
    private SqlTokens() {}

    /**
     * The tokens of a text, without a gap: the first starts at 0, each where the one before ends, the last at the text's end.
     * A quote or comment that is never closed is a token up to the end.
     */
    public static List<Token> tokens(CharSequence text, LexicalRules rules) {
        List<Token> tokens = new ArrayList<>(text.length() / 4 + 4);
        TokenReader reader = new TokenReader(text, rules);
        while (reader.next()) {
            TokenKind kind = reader.isKeyword() ? TokenKind.KEYWORD : reader.kind();
            tokens.add(new Token(kind, reader.start(), reader.end()));
        }
        return tokens;
    }
}
