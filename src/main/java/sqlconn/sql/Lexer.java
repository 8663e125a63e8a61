package sqlconn.sql;

import sqlconn.sql.LexicalRules.Feature;

/**
 * Cuts a text into tokens. The text may arrive in pieces: where a piece ends inside a token, or before the characters that
 * tell what it is, {@link #next()} answers false and goes on from there when more was given, without reading anything twice.
 */
final class Lexer {
    private final LexicalRules rules;
    private final Cursor cursor = new Cursor();
    private final NameCharacters names;
    private final Delimiter delimiter;
    private final OpenToken token;
    private final CommentMarks comments;
    private final OperandContext context = new OperandContext();

    private boolean terminator;
    // PostgreSQL goes on with a string behind a line end, as it began: E'a' <newline> 'b\'c'.
    private boolean stringGoesOn;
    private boolean stringHasBackslashes;

    Lexer(LexicalRules rules) {
        this.rules = rules;
        this.names = new NameCharacters(rules);
        this.delimiter = new Delimiter(names);
        this.token = new OpenToken(cursor, names, delimiter, rules);
        this.comments = new CommentMarks(cursor, token, rules);
    }

    /** Gives the text as far as it is known; what stood before the old limit must stand there still. */
    void feed(char[] chars, int limit, boolean ended) {
        cursor.feed(chars, limit, ended);
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        cursor.moved(shift);
        comments.moved(shift);
        context.moved(shift);
    }

    /** Goes on between tokens at another place, as at the start of a statement. */
    void restartAt(int offset) {
        cursor.start = offset;
        cursor.pos = offset;
        token.close();
        comments.reset();
        context.reset();
        stringGoesOn = false;
    }

    /** What ends a statement. */
    String delimiter() {
        return delimiter.text();
    }

    void setDelimiter(String text) {
        delimiter.set(text);
    }

    /** Whether statements end with the semicolon, and not with what a DELIMITER line said. */
    boolean hasStandardDelimiter() {
        return delimiter.isStandard();
    }

    /** Where the last token begins. */
    int start() {
        return cursor.start;
    }

    /** Behind the last token, or how far the current one was read. */
    int position() {
        return cursor.pos;
    }

    /** Where what was read since the last token begins. */
    int pendingStart() {
        return token.isClosed() ? cursor.pos : cursor.start;
    }

    TokenKind kind() {
        return token.kind();
    }

    /** Whether the last token was the statement terminator. */
    boolean isTerminator() {
        return terminator;
    }

    /** Whether the text is inside a comment that MySQL executes. */
    boolean inExecutableComment() {
        return comments.inExecutable();
    }

    int executableCommentStart() {
        return comments.executableStart();
    }

    boolean isBetweenTokens() {
        return token.isClosed();
    }

    /** Whether what was read since the last token is only blank space or a comment up to the line's end. */
    boolean isBlank() {
        return token.isBlank();
    }

    /** The quote or comment that the text is inside of, or {@link OpenConstruct#NOTHING}. */
    OpenConstruct open() {
        return token.construct();
    }

    /** Reads one token; false when the text ends before that token does. */
    boolean next() {
        if (token.isClosed()) {
            cursor.start = cursor.pos;
            terminator = false;
            if (cursor.pos == cursor.limit || !begin()) {
                return false;
            }
        }
        if (!token.finish()) {
            return false;
        }
        token.close();
        TokenKind kind = token.kind();
        if (kind != TokenKind.WHITESPACE && kind != TokenKind.COMMENT) {
            context.remember(kind, cursor.chars[cursor.pos - 1], cursor.pos);
            stringGoesOn &= kind == TokenKind.STRING;
        }
        return true;
    }

    /** Decides what the token at the cursor is; false when that needs characters which are not there yet. */
    private boolean begin() {
        char c = cursor.chars[cursor.pos];
        if (c <= ' ') {
            return token.blank();
        }
        int delimited = delimiter.lengthAt(cursor, cursor.pos);
        if (delimited != 0) {
            terminator = delimited > 0;
            return terminator && token.whole(TokenKind.PUNCTUATION, delimited);
        }
        return switch (c) {
            case '\'' -> string(1, stringGoesOn ? stringHasBackslashes : rules.has(Feature.BACKSLASH_IN_STRINGS));
            case '"' -> doubleQuote();
            case '`' -> backquote();
            case '[' -> openBracket();
            case ']' -> closeBracket();
            case '(', ')', ',', ';', '{', '}' -> token.whole(TokenKind.PUNCTUATION, 1);
            case '-' -> comments.dash();
            case '/' -> comments.slash();
            case '*' -> comments.star();
            case '#' -> names.canStart(c) ? token.word(TokenKind.IDENTIFIER, 1) : comments.hash();
            case '$' -> rules.has(Feature.DOLLAR_QUOTES) ? token.dollar() : variable();
            case '@' -> variable();
            case ':' -> colon();
            case '?' -> questionMark();
            case '.' -> fullStop();
            case 'e', 'E' -> rules.has(Feature.ESCAPE_STRINGS) ? prefixedString("", true) : word();
            case 'b', 'B', 'x', 'X' -> hasPlainPrefixes() ? prefixedString("", false) : word();
            case 'u', 'U' -> hasPlainPrefixes() ? prefixedString("&", false) : word();
            case 'q', 'Q' -> rules.has(Feature.Q_STRINGS) ? qString(0) : word();
            case 'n', 'N' -> rules.has(Feature.Q_STRINGS) ? qString(1) : word();
            default -> {
                if (NameCharacters.isDigit(c)) {
                    yield token.number();
                }
                yield names.canStart(c) ? word() : operator(1);
            }
        };
    }

    private boolean operator(int length) {
        return token.whole(TokenKind.OPERATOR, length);
    }

    private boolean word() {
        return token.word(TokenKind.IDENTIFIER, 1);
    }

    private boolean string(int length, boolean backslash) {
        return token.quote(TokenKind.STRING, '\'', length, true, backslash);
    }

    private boolean doubleQuote() {
        TokenKind kind = rules.has(Feature.DOUBLE_QUOTED_STRINGS) ? TokenKind.STRING : TokenKind.QUOTED_IDENTIFIER;
        return token.quote(kind, '"', 1, true, rules.has(Feature.BACKSLASH_IN_DOUBLE_QUOTES));
    }

    private boolean backquote() {
        if (!rules.has(Feature.BACKQUOTES)) {
            return operator(1);
        }
        boolean backslash = rules.has(Feature.BACKSLASH_IN_BACKQUOTES);
        return token.quote(TokenKind.QUOTED_IDENTIFIER, '`', 1, true, backslash);
    }

    private boolean openBracket() {
        if (rules.has(Feature.BRACKETS)) {
            boolean doubled = rules.has(Feature.DOUBLED_BRACKETS);
            return token.quote(TokenKind.QUOTED_IDENTIFIER, ']', 1, doubled, false);
        }
        context.openBracket();
        return token.whole(TokenKind.PUNCTUATION, 1);
    }

    private boolean closeBracket() {
        context.closeBracket();
        return token.whole(TokenKind.PUNCTUATION, 1);
    }

    /** {@code @name}, {@code @@name}, {@code $name}. */
    private boolean variable() {
        int length = cursor.peek(1) == cursor.chars[cursor.pos] ? 2 : 1;
        int next = cursor.peek(length);
        if (next == Cursor.UNKNOWN) {
            return false;
        }
        boolean named = next != Cursor.ENDED && names.canContinue((char) next);
        return named ? token.word(TokenKind.PARAMETER, length) : operator(length);
    }

    private boolean colon() {
        int next = cursor.peek(1);
        if (next == Cursor.UNKNOWN) {
            return false;
        }
        if (next == ':' || next == '=') {
            return operator(2);
        }
        boolean parameter = NameCharacters.isLetter(next) && !context.takesColon(cursor.pos);
        return parameter ? token.word(TokenKind.PARAMETER, 1) : operator(1);
    }

    private boolean questionMark() {
        int next = cursor.peek(1);
        if (next == Cursor.UNKNOWN) {
            return false;
        }
        if (NameCharacters.isDigit(next)) {
            return token.word(TokenKind.PARAMETER, 1);
        }
        return token.whole(rules.has(Feature.QUESTION_MARK_OPERATORS) ? TokenKind.OPERATOR : TokenKind.PARAMETER, 1);
    }

    private boolean fullStop() {
        int next = cursor.peek(1);
        if (next == Cursor.UNKNOWN) {
            return false;
        }
        boolean number = NameCharacters.isDigit(next) && !context.followsName(cursor.pos);
        return number ? token.number() : token.whole(TokenKind.PUNCTUATION, 1);
    }

    /** Whether there are strings without backslash escapes beside the usual ones with them: {@code B''}, {@code U&''}. */
    private boolean hasPlainPrefixes() {
        return rules.has(Feature.ESCAPE_STRINGS) && rules.has(Feature.BACKSLASH_IN_STRINGS);
    }

    /** A string with a letter before its quote, or else a word that begins with the letter. */
    private boolean prefixedString(String betweenLetterAndQuote, boolean backslashes) {
        int length = 1;
        for (char expected : (betweenLetterAndQuote + '\'').toCharArray()) {
            int next = cursor.peek(length);
            if (next == Cursor.UNKNOWN) {
                return false;
            }
            if (next != expected) {
                return word();
            }
            length++;
        }
        stringGoesOn = true;
        stringHasBackslashes = backslashes;
        return string(length, backslashes);
    }

    /** {@code q'[…]'}, also with N before; {@code letters} says how many letters stand before the q. */
    private boolean qString(int letters) {
        int q = letters == 0 ? 'q' : cursor.peek(1);
        int quote = cursor.peek(letters + 1);
        int opening = cursor.peek(letters + 2);
        if (q == Cursor.UNKNOWN) {
            return false;
        }
        if (q != 'q' && q != 'Q') {
            return word();
        }
        if (quote == Cursor.UNKNOWN || (quote == '\'' && opening == Cursor.UNKNOWN)) {
            return false;
        }
        boolean string = quote == '\'' && opening > ' ';
        return string ? token.stringUpTo(closingOf((char) opening) + "'", letters + 3) : word();
    }

    private static char closingOf(char opening) {
        return switch (opening) {
            case '[' -> ']';
            case '{' -> '}';
            case '(' -> ')';
            case '<' -> '>';
            default -> opening;
        };
    }
}
