package sqlconn.sql;

/** The statement that is being read: where it began, what is open in it, and what its tokens say about its kind. */
final class PendingStatement {
    /** Comments before a statement go to the server with it, but not without bound. */
    private static final int KEPT_COMMENTS = 1 << 16;

    private static final int NONE = -1;

    private final SourceText text;
    private final StatementBlocks blocks;
    private final KindClassifier classifier;
    private final OpenParentheses parentheses = new OpenParentheses();

    /** Where its text begins, comments before it included; {@link #NONE} while only blank space was seen. */
    private int start = NONE;
    /** Where its first token begins that is no comment; {@link #NONE} while there is none. */
    private int codeStart = NONE;

    PendingStatement(SourceText text, LexicalRules rules) {
        this.text = text;
        this.blocks = StatementBlocks.of(rules.blockStyle());
        this.classifier = new KindClassifier(rules);
    }

    void reset() {
        start = NONE;
        codeStart = NONE;
        parentheses.reset();
        blocks.reset();
        classifier.reset();
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        blocks.moved(shift);
        parentheses.moved(shift);
        start = start == NONE ? NONE : start - shift;
        codeStart = codeStart == NONE ? NONE : codeStart - shift;
    }

    /** Whether it has begun; comments alone do not begin it. */
    boolean hasBegun() {
        return codeStart != NONE;
    }

    int codeStart() {
        return codeStart;
    }

    /** Whether it writes, as far as can be told from what was read of it. */
    boolean isWrite() {
        return hasBegun() && classifier.kind() == StatementKind.WRITE;
    }

    boolean isInParentheses() {
        return parentheses.depth() > 0;
    }

    /** Whether the end of the text may end it here. */
    boolean endsWithText() {
        return hasBegun() && !isInParentheses() && blocks.endsWithText();
    }

    /** What is open in it, apart from quotes and comments. */
    OpenConstruct open() {
        if (isInParentheses()) {
            return OpenConstruct.PARENTHESIS;
        }
        if (blocks.isOpen()) {
            return OpenConstruct.BLOCK;
        }
        return hasBegun() ? OpenConstruct.STATEMENT : OpenConstruct.NOTHING;
    }

    /** Where that was opened. */
    int openedAt() {
        if (isInParentheses()) {
            return parentheses.innermost();
        }
        int block = blocks.isOpen() ? blocks.openedAt() : NONE;
        return block < 0 ? codeStart : block;
    }

    /** Takes a comment, which becomes part of the statement's text when it stands before or in it. */
    void comment(int commentStart, int commentEnd) {
        if (hasBegun()) {
            return;
        }
        if (start == NONE) {
            start = commentStart;
        } else if (commentEnd - start > KEPT_COMMENTS) {
            start = commentStart;
            text.dropBefore(start);
        }
    }

    /** Takes the lexer's token, which is code. */
    void code(Lexer lexer) {
        int at = lexer.start();
        int end = lexer.position();
        if (start == NONE) {
            start = at;
        }
        if (codeStart == NONE) {
            codeStart = at;
        }
        char[] chars = text.chars();
        int depth = parentheses.depth();
        switch (lexer.kind()) {
            case IDENTIFIER -> {
                Keyword word = Keyword.of(chars, at, end);
                classifier.word(word, depth, chars, at, end);
                blocks.word(word, depth, at);
            }
            case QUOTED_IDENTIFIER -> {
                classifier.quotedName(depth);
                blocks.symbol('"');
            }
            case STRING -> symbol('\'');
            case NUMBER -> symbol('0');
            case PARAMETER -> {
                classifier.variable(chars, at, end);
                blocks.symbol('@');
            }
            default -> {
                char last = chars[end - 1];
                if (last == '(') {
                    parentheses.open(at);
                } else if (last == ')') {
                    parentheses.close();
                }
                symbol(last);
            }
        }
    }

    private void symbol(char symbol) {
        classifier.symbol(symbol);
        blocks.symbol(symbol);
    }

    /** Takes a terminator; true when it belongs to the statement, false when it ends it. */
    boolean holdsTerminator() {
        if (isInParentheses()) {
            symbol(';');
            return true;
        }
        if (blocks.holdsTerminator()) {
            classifier.symbol(';');
            return true;
        }
        return false;
    }

    /** The statement, whose text ends before the offset. */
    SqlStatement finish(int end) {
        return new SqlStatement(text.trimmed(start, end), classifier.kind(), text.positionOf(start), codeStart - start);
    }
}
