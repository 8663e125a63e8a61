package sqlconn.sql;

/** Remembers the last token that was neither blank nor comment, which decides what a colon means. */
final class OperandContext {
    private TokenKind kind = TokenKind.PUNCTUATION;
    private char last;
    private int end = -1;
    private int brackets;

    void reset() {
        kind = TokenKind.PUNCTUATION;
        end = -1;
        brackets = 0;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        end -= shift;
    }

    void openBracket() {
        brackets++;
    }

    void closeBracket() {
        brackets -= brackets > 0 ? 1 : 0;
    }

    void remember(TokenKind tokenKind, char lastCharacter, int tokenEnd) {
        kind = tokenKind;
        last = lastCharacter;
        end = tokenEnd;
    }

    /** Whether the offset lies directly behind a name without quotes. */
    boolean followsName(int offset) {
        return kind == TokenKind.IDENTIFIER && end == offset;
    }

    /**
     * Whether what stands before a colon makes it a slice's, as in {@code a[lo:hi]}, a label's, or a path's, as in
     * {@code doc:field}. In brackets blank space may stand between, except behind a word, which may be an operator:
     * {@code [x and :y]}.
     */
    boolean takesColon(int offset) {
        boolean operand = kind != TokenKind.OPERATOR && (kind != TokenKind.PUNCTUATION || last == ')' || last == ']');
        return operand && (end == offset || (brackets > 0 && kind != TokenKind.IDENTIFIER));
    }
}
