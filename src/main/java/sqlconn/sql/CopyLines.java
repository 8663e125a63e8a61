package sqlconn.sql;

import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.SourcePosition;

/** Reads the data lines that follow COPY … FROM STDIN, from the next line up to a line of {@code \.}. */
final class CopyLines {
    private enum State {
        /** There is no COPY. */
        IDLE,
        /** The statement is read, but not its line to the end. */
        STATEMENT,
        DATA,
        /** The statement was refused, so its data is passed over. */
        REFUSED
    }

    private final SourceText text;
    private State state = State.IDLE;
    private @Nullable SqlStatement statement;
    private SourcePosition begun = new SourcePosition("", 0, 0);
    private int pos;
    /** How far the line at {@code pos} was searched for its end. */
    private int searched;

    CopyLines(SourceText text) {
        this.text = text;
    }

    void reset() {
        state = State.IDLE;
        statement = null;
    }

    boolean isIdle() {
        return state == State.IDLE;
    }

    /** Begins with the statement, whose terminator ends at the offset. */
    void start(SqlStatement copy, int offset) {
        state = State.STATEMENT;
        statement = copy;
        startLineAt(offset);
    }

    private void startLineAt(int offset) {
        pos = offset;
        searched = offset;
    }

    /** Where reading goes on when the data has ended. */
    int position() {
        return pos;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        pos -= shift;
        searched -= shift;
    }

    /** The statement, then its data; null when refused data has come to its end. */
    @Nullable
    ScanEvent next(boolean ended) {
        if (statement != null) {
            return statementOf(statement, ended);
        }
        while (true) {
            ScanEvent.CopyData data = data(ended);
            text.dropBefore(pos);
            if (data == null) {
                return new ScanEvent.NeedMore(OpenConstruct.COPY_DATA, begun);
            }
            boolean refused = state == State.REFUSED;
            if (data.last()) {
                state = State.IDLE;
            }
            if (!refused) {
                return data;
            }
            if (data.last()) {
                return null;
            }
        }
    }

    /** What stands behind the statement on its line would be lost, or taken for data, so it is refused. */
    private ScanEvent statementOf(SqlStatement copy, boolean ended) {
        if (!findLineEnd() && !ended) {
            return new ScanEvent.NeedMore(OpenConstruct.STATEMENT, copy.position());
        }
        char[] chars = text.chars();
        int first = pos;
        while (first < searched && chars[first] <= ' ') {
            first++;
        }
        boolean comment = first + 1 < searched && chars[first] == '-' && chars[first + 1] == '-';
        boolean refused = first < searched && !comment;
        SourcePosition behind = text.positionOf(first);
        statement = null;
        startLineAt(Math.min(searched + 1, text.limit()));
        text.dropBefore(pos);
        begun = text.positionOf(pos);
        if (refused) {
            state = State.REFUSED;
            throw new InputException(
                    "text follows COPY … FROM STDIN on its line, where its data would begin on the next",
                    behind,
                    "put it on a line of its own behind the \\. that ends the data");
        }
        state = State.DATA;
        return new ScanEvent.CompleteStatement(copy);
    }

    /** The lines that are there, or null when not even one is. */
    private ScanEvent.@Nullable CopyData data(boolean ended) {
        char[] chars = text.chars();
        int from = pos;
        while (true) {
            boolean whole = findLineEnd();
            if ((whole || ended) && isEndMark(chars)) {
                ScanEvent.CopyData data = piece(from, true);
                startLineAt(Math.min(searched + 1, text.limit()));
                return data;
            }
            if (!whole) {
                return pos == from ? null : piece(from, false);
            }
            startLineAt(searched + 1);
        }
    }

    private ScanEvent.CopyData piece(int from, boolean last) {
        String lines = new String(text.chars(), from, pos - from);
        return new ScanEvent.CopyData(lines, last, begun, text.positionOf(pos).line());
    }

    private boolean findLineEnd() {
        char[] chars = text.chars();
        int limit = text.limit();
        int at = searched;
        while (at < limit && chars[at] != '\n') {
            at++;
        }
        searched = at;
        return at < limit;
    }

    private boolean isEndMark(char[] chars) {
        int length = searched - pos;
        boolean two = length == 2 || (length == 3 && chars[searched - 1] == '\r');
        return two && chars[pos] == '\\' && chars[pos + 1] == '.';
    }
}
