package sqlconn.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/** The tokens of one statement among others, without blank space and comments: what completion reasons about. */
final class StatementWords {
    /**
     * A token with its text.
     *
     * @param raw as typed
     */
    record Word(Token token, String raw) {
        /** Whether it is this keyword, whose upper-case spelling is given. */
        boolean is(String keyword) {
            return token.kind() == TokenKind.KEYWORD && raw.equalsIgnoreCase(keyword);
        }

        /** Whether it is this mark. */
        boolean isMark(String mark) {
            return (token.kind() == TokenKind.PUNCTUATION || token.kind() == TokenKind.OPERATOR) && raw.equals(mark);
        }

        boolean isKeyword() {
            return token.kind() == TokenKind.KEYWORD;
        }

        boolean isName() {
            return token.kind() == TokenKind.IDENTIFIER || token.kind() == TokenKind.QUOTED_IDENTIFIER;
        }

        /** The upper-case spelling of a keyword. */
        String keyword() {
            return raw.toUpperCase(Locale.ROOT);
        }

        /** A name without its quotes. */
        String name() {
            if (token.kind() != TokenKind.QUOTED_IDENTIFIER) {
                return raw;
            }
            char close = raw.charAt(raw.length() - 1);
            boolean closed = raw.length() > 1 && (close == '"' || close == '`' || close == ']');
            return raw.substring(1, closed ? raw.length() - 1 : raw.length());
        }
    }

    private StatementWords() {}

    /** The words of the statement that the offset stands in. */
    static List<Word> around(String text, int offset, List<Token> tokens) {
        List<Word> words = new ArrayList<>();
        for (Token token : tokens) {
            if (token.kind() == TokenKind.WHITESPACE || token.kind() == TokenKind.COMMENT) {
                continue;
            }
            Word word = new Word(token, text.substring(token.start(), token.end()));
            if (word.isMark(";") || token.kind() == TokenKind.META) {
                if (token.start() >= offset) {
                    return words;
                }
                words.clear();
            } else {
                words.add(word);
            }
        }
        return words;
    }
}
