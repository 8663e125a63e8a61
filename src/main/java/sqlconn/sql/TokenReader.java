package sqlconn.sql;

/**
 * Reads a whole text token by token, with the lexer that also finds the ends of statements. The tokens leave no gap; a quote
 * or comment that is never closed is a token up to the end.
 */
final class TokenReader {
    private final char[] chars;
    private final Lexer lexer;
    private final ClientLines clientLines;
    private boolean atLineStart = true;
    private boolean statementBegun;
    private TokenKind kind = TokenKind.WHITESPACE;
    private int start;
    private int end;

    TokenReader(CharSequence text, LexicalRules rules) {
        chars = text.toString().toCharArray();
        lexer = new Lexer(rules);
        clientLines = new ClientLines(rules);
        lexer.feed(chars, chars.length, true);
        clientLines.feed(chars, chars.length, true);
    }

    /** Goes on to the next token; false at the end. */
    boolean next() {
        start = lexer.position();
        if (end == chars.length) {
            return false;
        }
        if (chars[start] > ' ' && (atLineStart || !statementBegun) && clientLine()) {
            return true;
        }
        if (!lexer.next()) {
            kind = lexer.kind();
            end = chars.length;
            return true;
        }
        kind = lexer.kind();
        end = lexer.position();
        if (kind == TokenKind.WHITESPACE) {
            atLineStart |= hasLineFeed();
        } else if (kind != TokenKind.COMMENT) {
            statementBegun = !lexer.isTerminator();
        }
        return true;
    }

    private boolean clientLine() {
        ClientLines.Kind line = clientLines.at(start, atLineStart, statementBegun);
        atLineStart = false;
        if (line == ClientLines.Kind.SQL) {
            return false;
        }
        if (line == ClientLines.Kind.DELIMITER) {
            lexer.setDelimiter(clientLines.newDelimiter(start));
        }
        kind = TokenKind.META;
        end = clientLines.lineEnd();
        lexer.restartAt(end);
        statementBegun = false;
        return true;
    }

    private boolean hasLineFeed() {
        for (int i = start; i < end; i++) {
            if (chars[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    /** What the token is; a word of the language counts as an identifier unless {@link #isKeyword}. */
    TokenKind kind() {
        return kind;
    }

    boolean isKeyword() {
        return kind == TokenKind.IDENTIFIER && SqlKeywords.contains(chars, start, end);
    }

    /** Whether it is neither blank space nor a comment. */
    boolean isCode() {
        return kind != TokenKind.WHITESPACE && kind != TokenKind.COMMENT;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    char first() {
        return chars[start];
    }

    /** Its word, when it is one without quotes. */
    Keyword word() {
        return kind == TokenKind.IDENTIFIER ? Keyword.of(chars, start, end) : Keyword.OTHER;
    }
}
