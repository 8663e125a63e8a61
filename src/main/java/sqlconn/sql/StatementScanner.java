package sqlconn.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.SourcePosition;
import sqlconn.sql.LexicalRules.Feature;

/**
 * Cuts a text into statements and lines for the program. The text may arrive in pieces of any size: nothing is read twice,
 * and only the current statement is kept. One instance reads one text; not thread-safe.
 *
 * <p>A terminator inside quotes, comments, parentheses or a block of statements ends nothing. The same instance serves
 * scripts and the shell: a person's lines are appended one by one, and {@link ScanEvent.NeedMore} says what is still open.
 */
public final class StatementScanner {
    private final SourceText text;
    private LexicalRules rules;
    private boolean repeatsBatches;
    private Lexer lexer;
    private ClientLines clientLines;
    private PendingStatement pending;
    private final RepeatedBatch batch = new RepeatedBatch();
    private final CopyLines copy;

    private Supplier<LexicalRules> rulesOfStatement;
    private boolean ended;
    private boolean atLineStart = true;
    private boolean onLineOfTerminator;

    /**
     * Begins to read a text.
     *
     * @param rules how the database writes its SQL
     * @param source what the user calls the text, for positions
     */
    public StatementScanner(LexicalRules rules, String source) {
        this.text = new SourceText(source);
        this.rules = rules;
        this.rulesOfStatement = () -> this.rules;
        this.repeatsBatches = rules.has(Feature.GO_LINES);
        this.lexer = new Lexer(rules);
        this.clientLines = new ClientLines(rules);
        this.pending = new PendingStatement(text, rules);
        this.copy = new CopyLines(text);
    }

    /**
     * From here on reads the text by other rules; a delimiter that was set stays as long as they are the same database's.
     * Only between two statements, as behind a line for the program.
     */
    public void follow(LexicalRules next) {
        if (next == rules) {
            return;
        }
        if (pending.hasBegun() || !lexer.isBetweenTokens() || !copy.isIdle()) {
            throw new IllegalStateException("a statement has begun by other rules");
        }
        String delimiter = next.sameDatabase(rules) ? lexer.delimiter() : Delimiter.STANDARD;
        rules = next;
        repeatsBatches = next.has(Feature.GO_LINES);
        lexer = new Lexer(next);
        lexer.setDelimiter(delimiter);
        clientLines = new ClientLines(next);
        pending = new PendingStatement(text, next);
        batch.clear();
        startAfresh(text.start());
    }

    /**
     * Asks for the rules again where a statement begins, because they may not be known before: only a connection tells them.
     */
    public void askWhereStatementsBegin(Supplier<LexicalRules> source) {
        rulesOfStatement = source;
    }

    /** Adds text behind what was given so far. */
    public void append(CharSequence more) {
        int shift = text.append(more);
        if (shift != 0) {
            lexer.moved(shift);
            pending.moved(shift);
            copy.moved(shift);
        }
    }

    /** Says that no more text will come, so that a last statement without a terminator is complete. */
    public void endOfInput() {
        ended = true;
    }

    /**
     * The next event. {@link ScanEvent.NeedMore} comes when nothing more can be told from what was appended; after
     * {@link #endOfInput} it is the last event, and anything but {@link OpenConstruct#NOTHING} in it means that the text ends
     * inside that.
     *
     * @throws InputException if a line cannot mean anything: SQL behind COPY … FROM STDIN on its line, a count on a GO line
     *     behind a batch that is too long to be kept
     */
    public ScanEvent next() {
        ScanEvent event = unfinished();
        feed();
        while (event == null) {
            boolean lineMayBegin = (atLineStart || !pending.hasBegun()) && lexer.isBetweenTokens();
            if (lineMayBegin && lexer.position() < text.limit()) {
                ClientLines.Kind kind = clientLines.at(lexer.position(), atLineStart, pending.hasBegun());
                if (kind == ClientLines.Kind.UNKNOWN) {
                    return needMore();
                }
                if (kind != ClientLines.Kind.SQL) {
                    event = clientLine(kind);
                    continue;
                }
            }
            if (statementBegins()) {
                follow(rulesOfStatement.get());
                feed();
            }
            event = lexer.next() ? token() : atEnd();
        }
        return event;
    }

    private void feed() {
        lexer.feed(text.chars(), text.limit(), ended);
        clientLines.feed(text.chars(), text.limit(), ended);
    }

    /** Whether the next character is the first of a statement; before a comment, which looks like some, it may be none. */
    private boolean statementBegins() {
        if (pending.hasBegun() || !lexer.isBetweenTokens() || lexer.position() == text.limit()) {
            return false;
        }
        char c = text.chars()[lexer.position()];
        return c > ' ' && c != '-' && c != '/' && c != '#' && c != ';';
    }

    /** Drops what is pending, as after Ctrl-C; a delimiter that was set stays. */
    public void clear() {
        batch.clear();
        copy.reset();
        startLineAt(text.limit());
    }

    /** Whether nothing but blank space and whole comments is pending. */
    public boolean isEmpty() {
        return copy.isIdle() && open() == OpenConstruct.NOTHING;
    }

    /** How many characters of the whole text belong to the events that were returned so far. */
    public long consumed() {
        return text.absolute(text.start());
    }

    /** What is left of something that gives several events. */
    private @Nullable ScanEvent unfinished() {
        SqlStatement again = batch.next();
        if (again != null) {
            return new ScanEvent.CompleteStatement(again);
        }
        if (copy.isIdle()) {
            return null;
        }
        ScanEvent event = copy.next(ended);
        if (copy.isIdle()) {
            startLineAt(copy.position());
        }
        return event;
    }

    private @Nullable ScanEvent token() {
        switch (lexer.kind()) {
            case WHITESPACE -> {
                if (hasLineFeed()) {
                    atLineStart = true;
                    onLineOfTerminator = false;
                }
                return null;
            }
            case COMMENT -> {
                comment();
                return null;
            }
            default -> {}
        }
        atLineStart = false;
        if (lexer.isTerminator()) {
            return terminator();
        }
        pending.code(lexer);
        return null;
    }

    private boolean hasLineFeed() {
        char[] chars = text.chars();
        for (int i = lexer.start(); i < lexer.position(); i++) {
            if (chars[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    private void comment() {
        char first = text.chars()[lexer.start()];
        boolean upToLineEnd = first == '-' || first == '#';
        atLineStart &= upToLineEnd;
        if (upToLineEnd && onLineOfTerminator && !pending.hasBegun()) {
            // It belongs to the statement that ended before it on its line.
            text.dropBefore(lexer.position());
        } else {
            pending.comment(lexer.start(), lexer.position());
        }
    }

    private @Nullable ScanEvent terminator() {
        onLineOfTerminator = true;
        if (lexer.inExecutableComment()) {
            pending.code(lexer);
            return null;
        }
        if (!pending.hasBegun()) {
            startAfresh(lexer.position());
            return null;
        }
        if (pending.isInParentheses() || lexer.hasStandardDelimiter()) {
            if (pending.holdsTerminator()) {
                return null;
            }
        }
        return complete(lexer.start());
    }

    /** The statement whose text ends before {@code end}; reading goes on behind the last token. */
    private ScanEvent complete(int end) {
        SqlStatement statement = pending.finish(end);
        startAfresh(lexer.position());
        if (statement.kind() == StatementKind.COPY_FROM_STDIN) {
            copy.start(statement, lexer.position());
            ScanEvent event = copy.next(ended);
            return event == null ? needMore() : event;
        }
        if (repeatsBatches) {
            batch.add(statement);
        }
        return new ScanEvent.CompleteStatement(statement);
    }

    private ScanEvent atEnd() {
        boolean whole = ended
                && lexer.open() == OpenConstruct.NOTHING
                && !lexer.inExecutableComment()
                && pending.endsWithText();
        return whole ? complete(text.limit()) : needMore();
    }

    private void startAfresh(int offset) {
        text.dropBefore(offset);
        lexer.restartAt(offset);
        pending.reset();
    }

    private void startLineAt(int offset) {
        startAfresh(offset);
        atLineStart = true;
        onLineOfTerminator = false;
    }

    private @Nullable ScanEvent clientLine(ClientLines.Kind kind) {
        int pos = lexer.position();
        SourcePosition position = text.positionOf(pos);
        SqlStatement statement = pending.hasBegun() ? pending.finish(pos) : null;
        startLineAt(clientLines.nextLine());
        switch (kind) {
            case META -> {
                return new ScanEvent.MetaLine(clientLines.textFrom(pos + 1), position);
            }
            case BACKSLASH -> {
                return new ScanEvent.BackslashLine(clientLines.textFrom(pos + 1), position);
            }
            case DELIMITER -> lexer.setDelimiter(clientLines.newDelimiter(pos));
            case GO -> statement = batch.end(statement, clientLines.count(), position);
            case SLASH -> {}
            case SQL, UNKNOWN -> throw new IllegalArgumentException(kind.name());
        }
        return statement == null ? null : new ScanEvent.CompleteStatement(statement);
    }

    private ScanEvent needMore() {
        OpenConstruct open = open();
        int opened;
        if (lexer.open() != OpenConstruct.NOTHING) {
            opened = lexer.start();
        } else if (lexer.inExecutableComment()) {
            opened = lexer.executableCommentStart();
        } else if (open == OpenConstruct.NOTHING) {
            opened = text.limit();
        } else {
            opened = pending.hasBegun() ? pending.openedAt() : lexer.pendingStart();
        }
        return new ScanEvent.NeedMore(open, text.positionOf(opened), takesBytes() ? text.chars()[opened] : 0);
    }

    /** Elsewhere than in a write, bytes that are not UTF-8 would be what they mostly are: text in another encoding. */
    private boolean takesBytes() {
        return rules.has(Feature.BYTES_IN_STRINGS)
                && lexer.open() != OpenConstruct.NOTHING
                && lexer.kind() == TokenKind.STRING
                && pending.isWrite();
    }

    private OpenConstruct open() {
        if (lexer.open() != OpenConstruct.NOTHING) {
            return lexer.open();
        }
        if (lexer.inExecutableComment()) {
            return OpenConstruct.COMMENT;
        }
        boolean undecided = lexer.isBetweenTokens() ? lexer.position() < text.limit() : !lexer.isBlank();
        return undecided && !pending.hasBegun() ? OpenConstruct.STATEMENT : pending.open();
    }
}
