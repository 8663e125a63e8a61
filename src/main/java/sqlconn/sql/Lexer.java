package sqlconn.sql;

import sqlconn.sql.LexicalRules.Feature;

/**
 * Cuts a text into tokens. The text may arrive in pieces: where a piece ends inside a token, or before the characters that
 * tell what it is, {@link #next()} answers false and goes on from there when more was given, without reading anything twice.
 */
final class Lexer {
    /** What a token that has begun is, which decides how it ends. */
    private enum Part {
        BETWEEN,
        BLANK,
        WORD,
        NUMBER,
        QUOTED,
        DOLLAR_TAG,
        DOLLAR_BODY,
        LINE_COMMENT,
        BLOCK_COMMENT,
        /** Begun and ended at once. */
        WHOLE
    }

    private static final int ENDED = -1;
    private static final int UNKNOWN = -2;

    private final LexicalRules rules;
    private final boolean nestedComments;
    private final boolean executableComments;
    private final boolean hashInNames;

    private char[] chars;
    private int limit;
    private boolean ended;

    private String delimiter = ";";

    private int start;
    private int pos;
    private Part part = Part.BETWEEN;
    private TokenKind kind = TokenKind.WHITESPACE;
    private boolean terminator;

    private char closingQuote;
    private boolean doubledQuote;
    private boolean backslash;
    private int commentDepth;
    private String dollarTag = "";
    private boolean executableComment;
    private int executableCommentStart;
    private int bracketDepth;

    // The last token that was neither blank nor comment: it decides what a colon means.
    private TokenKind before = TokenKind.PUNCTUATION;
    private char beforeLast;
    private int beforeEnd = -1;
    // PostgreSQL goes on with an E'…' string after a line end: E'a' <newline> 'b\'c'.
    private boolean escapeStringGoesOn;

    Lexer(LexicalRules rules) {
        this.rules = rules;
        this.nestedComments = rules.has(Feature.NESTED_COMMENTS);
        this.executableComments = rules.has(Feature.EXECUTABLE_COMMENTS);
        this.hashInNames = rules.has(Feature.HASH_IN_NAMES);
        this.chars = new char[0];
    }

    /** Gives the text as far as it is known; the offsets before {@code limit} must hold what they held before. */
    void feed(char[] newChars, int newLimit, boolean newEnded) {
        chars = newChars;
        limit = newLimit;
        ended = newEnded;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        start -= shift;
        pos -= shift;
        beforeEnd -= shift;
        executableCommentStart -= shift;
    }

    /** Goes on between tokens at another place, as at the start of a statement. */
    void restartAt(int offset) {
        start = offset;
        pos = offset;
        part = Part.BETWEEN;
        executableComment = false;
        bracketDepth = 0;
        before = TokenKind.PUNCTUATION;
        beforeEnd = -1;
        escapeStringGoesOn = false;
    }

    void delimiter(String newDelimiter) {
        delimiter = newDelimiter;
    }

    String delimiter() {
        return delimiter;
    }

    int start() {
        return start;
    }

    /** Where what was read since the last token begins. */
    int pendingStart() {
        return part == Part.BETWEEN ? pos : start;
    }

    /** Behind the last token, or how far the current one was read. */
    int position() {
        return pos;
    }

    TokenKind kind() {
        return kind;
    }

    /** Whether the last token was the statement terminator. */
    boolean isTerminator() {
        return terminator;
    }

    /** Whether the last token stands in a comment that MySQL executes. */
    boolean inExecutableComment() {
        return executableComment;
    }

    int executableCommentStart() {
        return executableCommentStart;
    }

    /** Whether what was read since the last token is only blank space or a comment up to the line's end. */
    boolean isBlank() {
        return part == Part.BETWEEN || part == Part.BLANK || part == Part.LINE_COMMENT;
    }

    /** Whether nothing is known about a next token yet. */
    boolean isBetweenTokens() {
        return part == Part.BETWEEN;
    }

    /** What the text is inside of, as far as tokens can tell: {@link OpenConstruct#NOTHING} outside quotes and comments. */
    OpenConstruct open() {
        return switch (part) {
            case QUOTED -> pos < limit && chars[pos] == closingQuote ? OpenConstruct.NOTHING : openQuote();
            case DOLLAR_BODY -> OpenConstruct.DOLLAR_QUOTE;
            case BLOCK_COMMENT -> OpenConstruct.COMMENT;
            case BETWEEN, BLANK, WORD, NUMBER, DOLLAR_TAG, LINE_COMMENT, WHOLE -> OpenConstruct.NOTHING;
        };
    }

    private OpenConstruct openQuote() {
        return switch (chars[start]) {
            case '"' -> OpenConstruct.DOUBLE_QUOTE;
            case '`' -> OpenConstruct.BACKQUOTE;
            case '[' -> OpenConstruct.BRACKET;
            default -> OpenConstruct.SINGLE_QUOTE;
        };
    }

    /** Reads one token; false when the text ends before that token does. */
    boolean next() {
        if (part == Part.BETWEEN) {
            start = pos;
            terminator = false;
            if (pos == limit || !begin()) {
                return false;
            }
        }
        if (!finish()) {
            return false;
        }
        part = Part.BETWEEN;
        remember();
        return true;
    }

    private void remember() {
        if (kind == TokenKind.WHITESPACE || kind == TokenKind.COMMENT) {
            return;
        }
        before = kind;
        beforeLast = chars[pos - 1];
        beforeEnd = pos;
        if (kind != TokenKind.STRING) {
            escapeStringGoesOn = false;
        }
    }

    private int peek(int ahead) {
        int at = pos + ahead;
        if (at < limit) {
            return chars[at];
        }
        return ended ? ENDED : UNKNOWN;
    }

    /** Decides what the token at {@code pos} is; false when that needs characters which are not there yet. */
    private boolean begin() {
        char c = chars[pos];
        if (c <= ' ') {
            return as(Part.BLANK, TokenKind.WHITESPACE, 1);
        }
        int delimited = delimiterAt(pos);
        if (delimited != 0) {
            terminator = delimited > 0;
            return delimited > 0 && as(Part.WHOLE, TokenKind.PUNCTUATION, delimiter.length());
        }
        return switch (c) {
            case '\'' -> quoted(TokenKind.STRING, c, 1, rules.has(Feature.BACKSLASH_IN_STRINGS) || escapeStringGoesOn);
            case '"' -> quoted(doubleQuoted(), c, 1, rules.has(Feature.BACKSLASH_IN_STRINGS));
            case '`' ->
                rules.has(Feature.BACKQUOTES)
                        ? quoted(
                                TokenKind.QUOTED_IDENTIFIER,
                                c,
                                1,
                                rules.has(Feature.BACKSLASH_IN_STRINGS) && !executableComments)
                        : operator(1);
            case '[' -> openBracket();
            case ']' -> closeBracket();
            case '(', ')', ',', ';', '{', '}' -> as(Part.WHOLE, TokenKind.PUNCTUATION, 1);
            case '-' -> dash();
            case '/' -> slash();
            case '*' -> star();
            case '#' -> hash();
            case '$' -> dollar();
            case ':' -> colon();
            case '@' -> sigil(1);
            case '?' -> questionMark();
            case '.' -> dot();
            case 'e', 'E', 'q', 'Q', 'n', 'N' -> prefixedString(c);
            default -> {
                if (c >= '0' && c <= '9') {
                    yield as(Part.NUMBER, TokenKind.NUMBER, 1);
                }
                yield isWordStart(c) ? as(Part.WORD, TokenKind.IDENTIFIER, 1) : operator(1);
            }
        };
    }

    private TokenKind doubleQuoted() {
        return rules.has(Feature.DOUBLE_QUOTED_STRINGS) ? TokenKind.STRING : TokenKind.QUOTED_IDENTIFIER;
    }

    private boolean as(Part newPart, TokenKind newKind, int length) {
        part = newPart;
        kind = newKind;
        pos += length;
        return true;
    }

    private boolean operator(int length) {
        return as(Part.WHOLE, TokenKind.OPERATOR, length);
    }

    private boolean quoted(TokenKind newKind, char closing, int opening, boolean escapes) {
        closingQuote = closing;
        doubledQuote = true;
        backslash = escapes;
        return as(Part.QUOTED, newKind, opening);
    }

    private boolean openBracket() {
        if (rules.has(Feature.BRACKETS)) {
            quoted(TokenKind.QUOTED_IDENTIFIER, ']', 1, false);
            doubledQuote = rules.has(Feature.DOUBLED_BRACKETS);
            return true;
        }
        bracketDepth++;
        return as(Part.WHOLE, TokenKind.PUNCTUATION, 1);
    }

    private boolean closeBracket() {
        if (bracketDepth > 0) {
            bracketDepth--;
        }
        return as(Part.WHOLE, TokenKind.PUNCTUATION, 1);
    }

    private boolean dash() {
        int next = peek(1);
        if (next != '-') {
            return next != UNKNOWN && operator(1);
        }
        if (rules.has(Feature.SPACED_DASH_COMMENTS)) {
            int third = peek(2);
            if (third == UNKNOWN) {
                return false;
            }
            if (third > ' ') {
                return operator(1);
            }
        }
        return as(Part.LINE_COMMENT, TokenKind.COMMENT, 2);
    }

    private boolean slash() {
        int next = peek(1);
        if (next != '*') {
            return next != UNKNOWN && operator(1);
        }
        if (executableComments && !executableComment) {
            int mark = peek(2) == 'M' ? 3 : 2;
            if (peek(2) == UNKNOWN || peek(mark) == UNKNOWN) {
                return false;
            }
            if (peek(mark) == '!') {
                return executableComment(mark + 1);
            }
        }
        commentDepth = 1;
        return as(Part.BLOCK_COMMENT, TokenKind.COMMENT, 2);
    }

    /** {@code /*!}, {@code /*!40101}, {@code /*M!100100}: a mark, and what follows it is code up to its {@code *}{@code /}. */
    private boolean executableComment(int mark) {
        int length = mark;
        int version = 0;
        while (length < mark + 6 && peek(length) >= '0' && peek(length) <= '9') {
            version = version * 10 + (peek(length) - '0');
            length++;
        }
        if (length < mark + 6 && peek(length) == UNKNOWN) {
            return false;
        }
        if (version >= 999999) {
            // No server is that new: mariadb-dump starts with /*M!999999\- enable the sandbox mode */.
            commentDepth = 1;
            return as(Part.BLOCK_COMMENT, TokenKind.COMMENT, 2);
        }
        executableComment = true;
        executableCommentStart = pos;
        return as(Part.WHOLE, TokenKind.COMMENT, length);
    }

    private boolean star() {
        if (!executableComment) {
            return operator(1);
        }
        int next = peek(1);
        if (next != '/') {
            return next != UNKNOWN && operator(1);
        }
        executableComment = false;
        return as(Part.WHOLE, TokenKind.COMMENT, 2);
    }

    private boolean hash() {
        if (rules.has(Feature.HASH_COMMENTS)) {
            return as(Part.LINE_COMMENT, TokenKind.COMMENT, 1);
        }
        if (hashInNames) {
            return as(Part.WORD, TokenKind.IDENTIFIER, 1);
        }
        if (rules.has(Feature.SPACED_HASH_COMMENTS)) {
            int next = peek(1);
            if (next == UNKNOWN) {
                return false;
            }
            if (next <= ' ' || next == '!') {
                return as(Part.LINE_COMMENT, TokenKind.COMMENT, 1);
            }
        }
        return operator(1);
    }

    private boolean dollar() {
        if (rules.has(Feature.DOLLAR_QUOTES)) {
            return as(Part.DOLLAR_TAG, TokenKind.STRING, 1);
        }
        return sigil(1);
    }

    /** A mark that makes what follows a parameter or variable: {@code @name}, {@code $name}. */
    private boolean sigil(int length) {
        int next = peek(length);
        if (next == UNKNOWN) {
            return false;
        }
        if (next == chars[pos] && length == 1) {
            return sigil(2);
        }
        if (next != ENDED && isWordPart((char) next)) {
            return as(Part.WORD, TokenKind.PARAMETER, length);
        }
        return operator(length);
    }

    private boolean colon() {
        int next = peek(1);
        if (next == UNKNOWN) {
            return false;
        }
        if (next == ':' || next == '=') {
            return operator(2);
        }
        if (next != ENDED && isNameStart((char) next) && !followsOperand()) {
            return as(Part.WORD, TokenKind.PARAMETER, 1);
        }
        return operator(1);
    }

    /**
     * Whether what stands before the colon makes it a slice's, as in {@code a[lo:hi]}, a label's or a path's, as in
     * {@code doc:field}.
     */
    private boolean followsOperand() {
        boolean operand = before != TokenKind.OPERATOR
                && (before != TokenKind.PUNCTUATION || beforeLast == ')' || beforeLast == ']');
        return operand && (beforeEnd == pos || (bracketDepth > 0 && before != TokenKind.IDENTIFIER));
    }

    private boolean questionMark() {
        int next = peek(1);
        if (next == UNKNOWN) {
            return false;
        }
        if (next >= '0' && next <= '9') {
            return as(Part.WORD, TokenKind.PARAMETER, 1);
        }
        return as(Part.WHOLE, rules.has(Feature.QUESTION_MARK_OPERATORS) ? TokenKind.OPERATOR : TokenKind.PARAMETER, 1);
    }

    private boolean dot() {
        int next = peek(1);
        if (next == UNKNOWN) {
            return false;
        }
        if (next >= '0' && next <= '9' && !(before == TokenKind.IDENTIFIER && beforeEnd == pos)) {
            return as(Part.NUMBER, TokenKind.NUMBER, 1);
        }
        return as(Part.WHOLE, TokenKind.PUNCTUATION, 1);
    }

    private boolean prefixedString(char c) {
        if ((c == 'e' || c == 'E') && rules.has(Feature.ESCAPE_STRINGS)) {
            int next = peek(1);
            if (next == '\'') {
                escapeStringGoesOn = true;
                return quoted(TokenKind.STRING, '\'', 2, true);
            }
            if (next == UNKNOWN) {
                return false;
            }
        } else if (rules.has(Feature.Q_STRINGS)) {
            int q = c == 'n' || c == 'N' ? 1 : 0;
            int letter = peek(q);
            int quote = peek(q + 1);
            int opening = peek(q + 2);
            if (letter == UNKNOWN
                    || ((letter == 'q' || letter == 'Q')
                            && (quote == UNKNOWN || (quote == '\'' && opening == UNKNOWN)))) {
                return false;
            }
            if ((letter == 'q' || letter == 'Q') && quote == '\'' && opening > ' ') {
                dollarTag = closingOf((char) opening) + "'";
                return as(Part.DOLLAR_BODY, TokenKind.STRING, q + 3);
            }
        }
        return as(Part.WORD, TokenKind.IDENTIFIER, 1);
    }

    private static String closingOf(char opening) {
        return switch (opening) {
            case '[' -> "]";
            case '{' -> "}";
            case '(' -> ")";
            case '<' -> ">";
            default -> String.valueOf(opening);
        };
    }

    /** Goes on to the end of the token; false when the text ends before. */
    private boolean finish() {
        return switch (part) {
            case BETWEEN, WHOLE -> true;
            case BLANK -> blank();
            case WORD -> word();
            case NUMBER -> number();
            case QUOTED -> quoted();
            case DOLLAR_TAG -> dollarTag();
            case DOLLAR_BODY -> dollarBody();
            case LINE_COMMENT -> lineComment();
            case BLOCK_COMMENT -> blockComment();
        };
    }

    private boolean blank() {
        while (pos < limit && chars[pos] <= ' ') {
            pos++;
        }
        return pos < limit || ended;
    }

    private boolean word() {
        boolean symbolDelimiter = !delimiter.equals(";") && !isWordStart(delimiter.charAt(0));
        while (pos < limit && isWordPart(chars[pos])) {
            if (symbolDelimiter) {
                int delimited = delimiterAt(pos);
                if (delimited != 0) {
                    return delimited > 0;
                }
            }
            pos++;
        }
        return pos < limit || ended;
    }

    private boolean number() {
        while (pos < limit) {
            char c = chars[pos];
            if ((c == '+' || c == '-') && (chars[pos - 1] == 'e' || chars[pos - 1] == 'E')) {
                int next = peek(1);
                if (next == UNKNOWN) {
                    return false;
                }
                if (next < '0' || next > '9') {
                    return true;
                }
            } else if (c != '.' && (c == '$' || !isWordPart(c))) {
                return true;
            }
            pos++;
        }
        return ended;
    }

    private boolean quoted() {
        while (pos < limit) {
            char c = chars[pos];
            if (c == closingQuote) {
                int next = doubledQuote ? peek(1) : ENDED;
                if (next == UNKNOWN) {
                    return false;
                }
                if (next != closingQuote) {
                    pos++;
                    return true;
                }
                pos += 2;
            } else if (c == '\\' && backslash) {
                if (pos + 1 == limit) {
                    return false;
                }
                pos += 2;
            } else {
                pos++;
            }
        }
        return false;
    }

    private boolean dollarTag() {
        boolean tags = rules.has(Feature.DOLLAR_TAGS);
        while (pos < limit) {
            char c = chars[pos];
            if (c == '$') {
                pos++;
                dollarTag = new String(chars, start, pos - start);
                part = Part.DOLLAR_BODY;
                return dollarBody();
            }
            if (!tags || !(isNameStart(c) || (pos > start + 1 && c >= '0' && c <= '9'))) {
                break;
            }
            pos++;
        }
        if (pos == limit && !ended) {
            return false;
        }
        kind = pos > start + 1 || (pos < limit && isWordPart(chars[pos])) ? TokenKind.PARAMETER : TokenKind.OPERATOR;
        part = Part.WORD;
        return word();
    }

    private boolean dollarBody() {
        char first = dollarTag.charAt(0);
        int length = dollarTag.length();
        while (pos < limit) {
            if (chars[pos] == first) {
                if (pos + length > limit) {
                    return false;
                }
                if (matches(dollarTag, pos)) {
                    pos += length;
                    return true;
                }
            }
            pos++;
        }
        return false;
    }

    private boolean lineComment() {
        while (pos < limit && chars[pos] != '\n') {
            pos++;
        }
        return pos < limit || ended;
    }

    private boolean blockComment() {
        while (pos < limit) {
            char c = chars[pos];
            if (c == '*' || (c == '/' && nestedComments)) {
                if (pos + 1 == limit) {
                    return false;
                }
                char next = chars[pos + 1];
                if (c == '*' && next == '/') {
                    pos += 2;
                    commentDepth--;
                    if (commentDepth == 0) {
                        return true;
                    }
                    continue;
                }
                if (c == '/' && next == '*') {
                    commentDepth++;
                    pos++;
                }
            }
            pos++;
        }
        return false;
    }

    /** The delimiter's length when it stands at the offset, 0 when not, below 0 when more text is needed to tell. */
    private int delimiterAt(int at) {
        int length = delimiter.length();
        if (chars[at] != delimiter.charAt(0)) {
            return 0;
        }
        if (length == 1 && !isWordPart(delimiter.charAt(0))) {
            return 1;
        }
        for (int i = 1; i < length; i++) {
            if (at + i == limit) {
                return ended ? 0 : -1;
            }
            if (chars[at + i] != delimiter.charAt(i)) {
                return 0;
            }
        }
        if (isWordPart(delimiter.charAt(length - 1)) && isWordStart(delimiter.charAt(0))) {
            // A delimiter that is a word, as "go", ends a statement only as a whole word.
            if (at + length == limit) {
                return ended ? length : -1;
            }
            return isWordPart(chars[at + length]) ? 0 : length;
        }
        return length;
    }

    private boolean matches(String text, int at) {
        for (int i = 0; i < text.length(); i++) {
            if (chars[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean isWordStart(char c) {
        return isNameStart(c) || (c == '#' && hashInNames);
    }

    private boolean isWordPart(char c) {
        return isNameStart(c) || (c >= '0' && c <= '9') || c == '$' || ((c == '#' || c == '@') && hashInNames);
    }

    /** A letter, an underscore, or any character beyond ASCII: databases take those as parts of names. */
    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }
}
