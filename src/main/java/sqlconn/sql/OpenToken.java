package sqlconn.sql;

import sqlconn.sql.LexicalRules.Feature;

/** A token that has begun, and how it ends. Where the text ends before it does, it goes on from there with more text. */
final class OpenToken {
    private enum Part {
        /** Between tokens. */
        NONE,
        /** Begun and ended at once. */
        WHOLE,
        BLANK,
        WORD,
        NUMBER,
        QUOTED,
        DOLLAR_TAG,
        /** Up to {@link #closing}. */
        BODY,
        LINE_COMMENT,
        BLOCK_COMMENT
    }

    private final Cursor cursor;
    private final NameCharacters names;
    private final Delimiter delimiter;
    private final boolean dollarTags;
    private final boolean nestedComments;

    private Part part = Part.NONE;
    private TokenKind kind = TokenKind.WHITESPACE;
    private char quote;
    private boolean doubling;
    private boolean escapes;
    private String closing = "";
    private int comments;

    OpenToken(Cursor cursor, NameCharacters names, Delimiter delimiter, LexicalRules rules) {
        this.cursor = cursor;
        this.names = names;
        this.delimiter = delimiter;
        this.dollarTags = rules.has(Feature.DOLLAR_TAGS);
        this.nestedComments = rules.has(Feature.NESTED_COMMENTS);
    }

    TokenKind kind() {
        return kind;
    }

    void close() {
        part = Part.NONE;
    }

    boolean isClosed() {
        return part == Part.NONE;
    }

    /** Whether it is only blank space or a comment up to the line's end, or nothing at all. */
    boolean isBlank() {
        return part == Part.NONE || part == Part.BLANK || part == Part.LINE_COMMENT;
    }

    /** What the text is inside of: nothing unless it is a quote or comment. */
    OpenConstruct construct() {
        return switch (part) {
            case QUOTED -> {
                boolean waitsForDoubling = cursor.pos < cursor.limit && cursor.chars[cursor.pos] == quote;
                yield waitsForDoubling ? OpenConstruct.NOTHING : quoteConstruct();
            }
            case BODY -> cursor.chars[cursor.start] == '$' ? OpenConstruct.DOLLAR_QUOTE : OpenConstruct.SINGLE_QUOTE;
            case BLOCK_COMMENT -> OpenConstruct.COMMENT;
            case NONE, WHOLE, BLANK, WORD, NUMBER, DOLLAR_TAG, LINE_COMMENT -> OpenConstruct.NOTHING;
        };
    }

    private OpenConstruct quoteConstruct() {
        return switch (quote) {
            case '"' -> OpenConstruct.DOUBLE_QUOTE;
            case '`' -> OpenConstruct.BACKQUOTE;
            case ']' -> OpenConstruct.BRACKET;
            default -> OpenConstruct.SINGLE_QUOTE;
        };
    }

    private boolean begin(Part newPart, TokenKind newKind, int length) {
        part = newPart;
        kind = newKind;
        cursor.pos += length;
        return true;
    }

    // Each of these begins a token of which `length` characters are read, and answers true.

    boolean whole(TokenKind newKind, int length) {
        return begin(Part.WHOLE, newKind, length);
    }

    boolean blank() {
        return begin(Part.BLANK, TokenKind.WHITESPACE, 1);
    }

    boolean word(TokenKind newKind, int length) {
        return begin(Part.WORD, newKind, length);
    }

    boolean number() {
        return begin(Part.NUMBER, TokenKind.NUMBER, 1);
    }

    boolean lineComment(int length) {
        return begin(Part.LINE_COMMENT, TokenKind.COMMENT, length);
    }

    boolean blockComment() {
        comments = 1;
        return begin(Part.BLOCK_COMMENT, TokenKind.COMMENT, 2);
    }

    boolean dollar() {
        return begin(Part.DOLLAR_TAG, TokenKind.STRING, 1);
    }

    /**
     * A quote.
     *
     * @param end what closes it
     * @param doubled whether that stands for itself when it is doubled
     * @param backslash whether a backslash escapes the next character
     */
    boolean quote(TokenKind newKind, char end, int length, boolean doubled, boolean backslash) {
        quote = end;
        doubling = doubled;
        escapes = backslash;
        return begin(Part.QUOTED, newKind, length);
    }

    /** A string that ends with a text of its own, in which nothing else means anything. */
    boolean stringUpTo(String end, int length) {
        closing = end;
        return begin(Part.BODY, TokenKind.STRING, length);
    }

    /** Goes on to the end of the token; false when the text ends before. */
    boolean finish() {
        return switch (part) {
            case NONE, WHOLE -> true;
            case BLANK -> finishBlank();
            case WORD -> finishWord();
            case NUMBER -> finishNumber();
            case QUOTED -> finishQuoted();
            case DOLLAR_TAG -> finishDollarTag();
            case BODY -> finishBody();
            case LINE_COMMENT -> finishLineComment();
            case BLOCK_COMMENT -> finishBlockComment();
        };
    }

    private boolean endsHere() {
        return cursor.pos < cursor.limit || cursor.ended;
    }

    private boolean finishBlank() {
        int at = cursor.pos;
        while (at < cursor.limit && cursor.chars[at] <= ' ') {
            at++;
        }
        cursor.pos = at;
        return endsHere();
    }

    private boolean finishWord() {
        boolean delimiterInside = delimiter.canFollowName();
        int at = cursor.pos;
        while (at < cursor.limit && names.canContinue(cursor.chars[at])) {
            int delimited = delimiterInside ? delimiter.lengthAt(cursor, at) : 0;
            if (delimited != 0) {
                cursor.pos = at;
                return delimited > 0;
            }
            at++;
        }
        cursor.pos = at;
        return endsHere();
    }

    private boolean finishNumber() {
        while (cursor.pos < cursor.limit) {
            char c = cursor.chars[cursor.pos];
            if (c == '+' || c == '-') {
                // An exponent's sign; without a digit behind it "1e--2" would hide a comment.
                char before = cursor.chars[cursor.pos - 1];
                int next = before == 'e' || before == 'E' ? cursor.peek(1) : Cursor.ENDED;
                if (next == Cursor.UNKNOWN) {
                    return false;
                }
                if (!NameCharacters.isDigit(next)) {
                    return true;
                }
            } else if (c != '.' && !NameCharacters.isLetter(c) && !NameCharacters.isDigit(c)) {
                return true;
            }
            cursor.pos++;
        }
        return cursor.ended;
    }

    private boolean finishQuoted() {
        char[] chars = cursor.chars;
        int limit = cursor.limit;
        int at = cursor.pos;
        while (at < limit) {
            char c = chars[at];
            if (c == quote) {
                if (doubling && at + 1 == limit && !cursor.ended) {
                    break;
                }
                at++;
                if (!doubling || at == limit || chars[at] != quote) {
                    cursor.pos = at;
                    return true;
                }
            } else if (c == '\\' && escapes) {
                if (at + 1 == limit) {
                    break;
                }
                at++;
            }
            at++;
        }
        cursor.pos = at;
        return false;
    }

    private boolean finishDollarTag() {
        while (cursor.pos < cursor.limit) {
            char c = cursor.chars[cursor.pos];
            if (c == '$') {
                cursor.pos++;
                closing = new String(cursor.chars, cursor.start, cursor.pos - cursor.start);
                part = Part.BODY;
                return finishBody();
            }
            boolean digitInside = NameCharacters.isDigit(c) && cursor.pos > cursor.start + 1;
            if (!dollarTags || !(NameCharacters.isLetter(c) || digitInside)) {
                break;
            }
            cursor.pos++;
        }
        if (!endsHere()) {
            return false;
        }
        boolean named = cursor.pos > cursor.start + 1
                || (cursor.pos < cursor.limit && names.canContinue(cursor.chars[cursor.pos]));
        kind = named ? TokenKind.PARAMETER : TokenKind.OPERATOR;
        part = Part.WORD;
        return finishWord();
    }

    private boolean finishBody() {
        char first = closing.charAt(0);
        int length = closing.length();
        int at = cursor.pos;
        while (at < cursor.limit) {
            if (cursor.chars[at] == first) {
                if (at + length > cursor.limit) {
                    break;
                }
                if (cursor.hasText(closing, at)) {
                    cursor.pos = at + length;
                    return true;
                }
            }
            at++;
        }
        cursor.pos = at;
        return false;
    }

    private boolean finishLineComment() {
        int at = cursor.pos;
        while (at < cursor.limit && cursor.chars[at] != '\n') {
            at++;
        }
        cursor.pos = at;
        return endsHere();
    }

    private boolean finishBlockComment() {
        char[] chars = cursor.chars;
        int last = cursor.limit - 1;
        int at = cursor.pos;
        while (at < last) {
            if (chars[at] == '*' && chars[at + 1] == '/') {
                at += 2;
                comments--;
                if (comments == 0) {
                    cursor.pos = at;
                    return true;
                }
            } else if (nestedComments && chars[at] == '/' && chars[at + 1] == '*') {
                at += 2;
                comments++;
            } else {
                at++;
            }
        }
        cursor.pos = at;
        return false;
    }
}
