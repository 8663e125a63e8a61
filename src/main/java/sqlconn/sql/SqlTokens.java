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
        char[] chars = text.toString().toCharArray();
        List<Token> tokens = new ArrayList<>(chars.length / 4 + 4);
        Lexer lexer = new Lexer(rules);
        ClientLines clientLines = new ClientLines(rules);
        lexer.feed(chars, chars.length, true);
        clientLines.feed(chars, chars.length, true);
        boolean atLineStart = true;
        boolean statementBegun = false;
        while (lexer.position() < chars.length) {
            int pos = lexer.position();
            if (chars[pos] > ' ' && (atLineStart || !statementBegun)) {
                ClientLines.Kind line = clientLines.at(pos, atLineStart, statementBegun);
                atLineStart = false;
                if (line != ClientLines.Kind.SQL) {
                    tokens.add(new Token(TokenKind.META, pos, clientLines.lineEnd()));
                    if (line == ClientLines.Kind.DELIMITER) {
                        lexer.setDelimiter(clientLines.newDelimiter(pos));
                    }
                    lexer.restartAt(clientLines.lineEnd());
                    statementBegun = false;
                    continue;
                }
            }
            if (!lexer.next()) {
                tokens.add(new Token(lexer.kind(), pos, chars.length));
                break;
            }
            TokenKind kind = lexer.kind();
            int end = lexer.position();
            if (kind == TokenKind.IDENTIFIER && SqlKeywords.contains(chars, pos, end)) {
                kind = TokenKind.KEYWORD;
            }
            tokens.add(new Token(kind, pos, end));
            if (kind == TokenKind.WHITESPACE) {
                atLineStart |= hasLineFeed(chars, pos, end);
            } else if (kind != TokenKind.COMMENT) {
                statementBegun = !lexer.isTerminator();
            }
        }
        return tokens;
    }

    private static boolean hasLineFeed(char[] chars, int start, int end) {
        for (int i = start; i < end; i++) {
            if (chars[i] == '\n') {
                return true;
            }
        }
        return false;
    }
}
