package sqlconn.sql;

import sqlconn.sql.LexicalRules.Feature;

/**
 * Recognises where comments begin, and where those begin and end that MySQL executes. Each method answers false when more text
 * is needed to tell; what is no comment becomes an operator.
 */
final class CommentMarks {
    /** No server has this version: mariadb-dump begins with {@code /*M!999999\- enable the sandbox mode}. */
    private static final int NEVER = 999_999;

    private static final int VERSION_DIGITS = 6;

    private final Cursor cursor;
    private final OpenToken token;
    private final boolean hash;
    private final boolean spacedHash;
    private final boolean spacedDash;
    private final boolean executables;

    private boolean executable;
    private int executableStart;

    CommentMarks(Cursor cursor, OpenToken token, LexicalRules rules) {
        this.cursor = cursor;
        this.token = token;
        hash = rules.has(Feature.HASH_COMMENTS);
        spacedHash = rules.has(Feature.SPACED_HASH_COMMENTS);
        spacedDash = rules.has(Feature.SPACED_DASH_COMMENTS);
        executables = rules.has(Feature.EXECUTABLE_COMMENTS);
    }

    void reset() {
        executable = false;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        executableStart -= shift;
    }

    /** Whether the text is inside a comment that is executed. */
    boolean inExecutable() {
        return executable;
    }

    int executableStart() {
        return executableStart;
    }

    boolean dash() {
        int next = cursor.peek(1);
        if (next != '-') {
            return next != Cursor.UNKNOWN && token.whole(TokenKind.OPERATOR, 1);
        }
        int third = spacedDash ? cursor.peek(2) : ' ';
        if (third == Cursor.UNKNOWN) {
            return false;
        }
        return third > ' ' ? token.whole(TokenKind.OPERATOR, 1) : token.lineComment(2);
    }

    boolean hash() {
        if (hash) {
            return token.lineComment(1);
        }
        int next = spacedHash ? cursor.peek(1) : 'x';
        if (next == Cursor.UNKNOWN) {
            return false;
        }
        return (next <= ' ' || next == '!') ? token.lineComment(1) : token.whole(TokenKind.OPERATOR, 1);
    }

    boolean slash() {
        int next = cursor.peek(1);
        if (next != '*') {
            return next != Cursor.UNKNOWN && token.whole(TokenKind.OPERATOR, 1);
        }
        if (!executables || executable) {
            return token.blockComment();
        }
        int letter = cursor.peek(2);
        int mark = letter == 'M' ? cursor.peek(3) : letter;
        if (mark == Cursor.UNKNOWN) {
            return false;
        }
        return mark == '!' ? executable(letter == 'M' ? 4 : 3) : token.blockComment();
    }

    /** {@code /*!}, {@code /*!40101}, {@code /*M!100100}: a mark, behind which code stands up to {@code *}{@code /}. */
    private boolean executable(int markLength) {
        int length = markLength;
        int version = 0;
        while (length < markLength + VERSION_DIGITS && NameCharacters.isDigit(cursor.peek(length))) {
            version = version * 10 + (cursor.peek(length) - '0');
            length++;
        }
        if (length < markLength + VERSION_DIGITS && cursor.peek(length) == Cursor.UNKNOWN) {
            return false;
        }
        if (version == NEVER) {
            return token.blockComment();
        }
        executable = true;
        executableStart = cursor.pos;
        return token.whole(TokenKind.COMMENT, length);
    }

    boolean star() {
        int next = executable ? cursor.peek(1) : ' ';
        if (next != '/') {
            return next != Cursor.UNKNOWN && token.whole(TokenKind.OPERATOR, 1);
        }
        executable = false;
        return token.whole(TokenKind.COMMENT, 2);
    }
}
