package sqlconn.sql;

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
    /** Comments before a statement go to the server with it, but not without bound. */
    private static final int KEPT_COMMENTS = 1 << 16;

    private static final String DEFAULT_DELIMITER = ";";

    private final boolean goLines;
    private final SourceText text;
    private final Lexer lexer;
    private final ClientLines clientLines;
    private final StatementBlocks blocks;
    private final KindClassifier classifier;
    private final OpenParentheses parentheses = new OpenParentheses();
    private final RepeatedBatch batch = new RepeatedBatch();
    private final CopyLines copyLines = new CopyLines();

    private boolean ended;
    /** Where the current statement's text begins, below 0 while only blank space was seen. */
    private int statementStart = -1;
    /** Where its first token that is no comment begins, below 0 while there is none. */
    private int codeStart = -1;

    private boolean atLineStart = true;
    private boolean onLineOfTerminator;
    /** A COPY … FROM STDIN whose line is not yet read to its end. */
    private @Nullable SqlStatement copyStatement;

    /** Where the data of a COPY begins, while it is read. */
    private @Nullable SourcePosition copyData;

    private boolean copyRefused;

    /**
     * Begins to read a text.
     *
     * @param rules how the database writes its SQL
     * @param source what the user calls the text, for positions
     */
    public StatementScanner(LexicalRules rules, String source) {
        this.goLines = rules.has(Feature.GO_LINES);
        this.text = new SourceText(source);
        this.lexer = new Lexer(rules);
        this.clientLines = new ClientLines(rules);
        this.blocks = StatementBlocks.of(rules.blockStyle());
        this.classifier = new KindClassifier(rules);
    }

    /** Adds text behind what was given so far. */
    public void append(CharSequence more) {
        int shift = text.append(more);
        if (shift != 0) {
            lexer.moved(shift);
            blocks.moved(shift);
            parentheses.moved(shift);
            copyLines.moved(shift);
            statementStart -= statementStart < 0 ? 0 : shift;
            codeStart -= codeStart < 0 ? 0 : shift;
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
     * @throws InputException if a line cannot mean anything: SQL behind COPY … FROM STDIN on its line
     */
    public ScanEvent next() {
        SqlStatement again = batch.next();
        if (again != null) {
            return new ScanEvent.CompleteStatement(again);
        }
        if (copyStatement != null) {
            return startOfCopy(copyStatement);
        }
        if (copyData != null) {
            ScanEvent data = copyData(copyData);
            if (data != null) {
                return data;
            }
        }
        lexer.feed(text.chars(), text.limit(), ended);
        while (true) {
            ScanEvent event = null;
            if (atLineStart && lexer.isBetweenTokens() && lexer.position() < text.limit()) {
                ClientLines.Kind kind =
                        clientLines.at(text.chars(), lexer.position(), text.limit(), ended, codeStart >= 0);
                if (kind == ClientLines.Kind.UNKNOWN) {
                    return needMore();
                }
                if (kind != ClientLines.Kind.SQL) {
                    event = clientLine(kind);
                    if (event != null) {
                        return event;
                    }
                    continue;
                }
            }
            if (!lexer.next()) {
                return ended && isWhole() ? complete(text.limit()) : needMore();
            }
            event = token();
            if (event != null) {
                return event;
            }
        }
    }

    /** Drops what is pending, as after Ctrl-C; a delimiter that was set stays. */
    public void clear() {
        batch.clear();
        copyStatement = null;
        copyData = null;
        copyRefused = false;
        startAfresh(text.limit());
        atLineStart = true;
        onLineOfTerminator = false;
    }

    /** Whether nothing but blank space and whole comments is pending. */
    public boolean isEmpty() {
        return copyStatement == null && copyData == null && openConstruct() == OpenConstruct.NOTHING;
    }

    /** How many characters of the whole text belong to the events that were returned so far. */
    public long consumed() {
        return text.absolute(text.start());
    }

    /** Whether the end of the text may end the statement here. */
    private boolean isWhole() {
        return codeStart >= 0
                && lexer.open() == OpenConstruct.NOTHING
                && !lexer.inExecutableComment()
                && parentheses.depth() == 0
                && blocks.endsWithText();
    }

    private @Nullable ScanEvent token() {
        int start = lexer.start();
        int end = lexer.position();
        switch (lexer.kind()) {
            case WHITESPACE -> {
                if (hasLineFeed(start, end)) {
                    atLineStart = true;
                    onLineOfTerminator = false;
                }
                return null;
            }
            case COMMENT -> {
                comment(start, end);
                return null;
            }
            default -> {}
        }
        atLineStart = false;
        if (lexer.isTerminator()) {
            return terminator(start, end);
        }
        if (statementStart < 0) {
            statementStart = start;
        }
        if (codeStart < 0) {
            codeStart = start;
        }
        code(start, end);
        return null;
    }

    private boolean hasLineFeed(int start, int end) {
        char[] chars = text.chars();
        for (int i = start; i < end; i++) {
            if (chars[i] == '\n') {
                return true;
            }
        }
        return false;
    }

    private void comment(int start, int end) {
        boolean block = text.chars()[start] == '/' || text.chars()[start] == '*';
        atLineStart &= !block;
        if (codeStart >= 0) {
            return;
        }
        if (!block && onLineOfTerminator) {
            // It belongs to the statement that ended before it on its line.
            text.dropBefore(end);
        } else if (statementStart < 0) {
            statementStart = start;
        } else if (end - statementStart > KEPT_COMMENTS && !lexer.inExecutableComment()) {
            statementStart = start;
            text.dropBefore(start);
        }
    }

    private void code(int start, int end) {
        char[] chars = text.chars();
        switch (lexer.kind()) {
            case IDENTIFIER -> {
                Keyword word = Keyword.of(chars, start, end);
                classifier.word(word, parentheses.depth(), chars, start, end);
                blocks.word(word, parentheses.depth(), start);
            }
            case QUOTED_IDENTIFIER -> {
                classifier.quotedName(parentheses.depth());
                blocks.symbol('"');
            }
            case STRING -> symbol('\'');
            case NUMBER -> symbol('0');
            case PARAMETER -> symbol('@');
            default -> {
                char last = chars[end - 1];
                if (last == '(') {
                    parentheses.open(start);
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

    private @Nullable ScanEvent terminator(int start, int end) {
        onLineOfTerminator = true;
        if (codeStart < 0) {
            if (!lexer.inExecutableComment()) {
                startAfresh(end);
            }
            return null;
        }
        if (lexer.inExecutableComment() || parentheses.depth() > 0) {
            symbol(';');
            return null;
        }
        if (lexer.delimiter().equals(DEFAULT_DELIMITER) && blocks.holdsTerminator()) {
            classifier.symbol(';');
            return null;
        }
        return complete(start);
    }

    /** The statement that ends before {@code end}; reading goes on behind the last token. */
    private ScanEvent complete(int end) {
        SqlStatement statement = take(end, lexer.position());
        if (statement.kind() == StatementKind.COPY_FROM_STDIN) {
            copyStatement = statement;
            return startOfCopy(statement);
        }
        if (goLines) {
            batch.add(statement);
        }
        return new ScanEvent.CompleteStatement(statement);
    }

    private SqlStatement take(int end, int next) {
        SqlStatement statement = new SqlStatement(
                text.trimmed(statementStart, end),
                classifier.kind(),
                text.positionOf(statementStart),
                codeStart - statementStart);
        startAfresh(next);
        return statement;
    }

    private void startAfresh(int offset) {
        text.dropBefore(offset);
        lexer.restartAt(offset);
        statementStart = -1;
        codeStart = -1;
        parentheses.reset();
        blocks.reset();
        classifier.reset();
    }

    private @Nullable ScanEvent clientLine(ClientLines.Kind kind) {
        int pos = lexer.position();
        int next = clientLines.nextLine();
        ScanEvent event = null;
        switch (kind) {
            case META -> event = new ScanEvent.MetaLine(clientLines.textFrom(pos + 1), text.positionOf(pos));
            case BACKSLASH -> event = new ScanEvent.BackslashLine(clientLines.textFrom(pos + 1), text.positionOf(pos));
            case DELIMITER -> lexer.delimiter(clientLines.newDelimiter(pos));
            case GO -> {
                SourcePosition position = text.positionOf(pos);
                int count = clientLines.count();
                if (codeStart >= 0) {
                    SqlStatement statement = take(pos, next);
                    batch.add(statement);
                    event = new ScanEvent.CompleteStatement(statement);
                }
                batch.end(count, position);
                SqlStatement again = event == null ? batch.next() : null;
                event = again == null ? event : new ScanEvent.CompleteStatement(again);
            }
            case SLASH -> event = codeStart < 0 ? null : new ScanEvent.CompleteStatement(take(pos, next));
            case SQL, UNKNOWN -> throw new IllegalArgumentException(kind.name());
        }
        startAfresh(next);
        atLineStart = true;
        onLineOfTerminator = false;
        return event;
    }

    /** The data of a COPY begins on the next line; anything else on its own line would be lost, or taken for data. */
    private ScanEvent startOfCopy(SqlStatement statement) {
        char[] chars = text.chars();
        int from = lexer.position();
        int end = from;
        while (end < text.limit() && chars[end] != '\n') {
            end++;
        }
        if (end == text.limit() && !ended) {
            return new ScanEvent.NeedMore(OpenConstruct.STATEMENT, statement.position());
        }
        int first = from;
        while (first < end && chars[first] <= ' ') {
            first++;
        }
        copyStatement = null;
        copyRefused = first < end && !(chars[first] == '-' && first + 1 < end && chars[first + 1] == '-');
        SourcePosition behind = text.positionOf(first);
        copyLines.startAt(Math.min(end + 1, text.limit()));
        text.dropBefore(copyLines.position());
        copyData = text.positionOf(copyLines.position());
        if (copyRefused) {
            throw new InputException(
                    "text follows COPY … FROM STDIN on its line, where its data would begin on the next",
                    behind,
                    "put it on a line of its own behind the \\. that ends the data");
        }
        return new ScanEvent.CompleteStatement(statement);
    }

    private @Nullable ScanEvent copyData(SourcePosition begun) {
        while (true) {
            ScanEvent.CopyData data = copyLines.read(text.chars(), text.limit(), ended);
            text.dropBefore(copyLines.position());
            if (data == null) {
                return new ScanEvent.NeedMore(OpenConstruct.COPY_DATA, begun);
            }
            if (data.last()) {
                copyData = null;
                startAfresh(copyLines.position());
                atLineStart = true;
                onLineOfTerminator = false;
            }
            if (!copyRefused) {
                return data;
            }
            if (data.last()) {
                copyRefused = false;
                return null;
            }
        }
    }

    private ScanEvent needMore() {
        OpenConstruct open = openConstruct();
        int opened = switch (open) {
            case NOTHING, COPY_DATA -> text.limit();
            case STATEMENT -> codeStart >= 0 ? codeStart : lexer.pendingStart();
            case PARENTHESIS -> parentheses.innermost();
            case BLOCK -> blocks.openedAt();
            case COMMENT -> lexer.open() == OpenConstruct.COMMENT ? lexer.start() : lexer.executableCommentStart();
            case SINGLE_QUOTE, DOUBLE_QUOTE, BACKQUOTE, BRACKET, DOLLAR_QUOTE -> lexer.start();
        };
        return new ScanEvent.NeedMore(open, text.positionOf(opened));
    }

    private OpenConstruct openConstruct() {
        OpenConstruct token = lexer.open();
        if (token != OpenConstruct.NOTHING) {
            return token;
        }
        if (lexer.inExecutableComment()) {
            return OpenConstruct.COMMENT;
        }
        if (parentheses.depth() > 0) {
            return OpenConstruct.PARENTHESIS;
        }
        if (blocks.isOpen()) {
            return OpenConstruct.BLOCK;
        }
        boolean begun = codeStart >= 0 || (lexer.position() < text.limit() || !lexer.isBlank());
        return begun ? OpenConstruct.STATEMENT : OpenConstruct.NOTHING;
    }
}
