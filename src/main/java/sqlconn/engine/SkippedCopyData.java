package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.SourcePosition;
import sqlconn.sql.OpenConstruct;
import sqlconn.sql.ScanEvent.CopyData;
import sqlconn.sql.ScanEvent.NeedMore;

/**
 * The data lines of a COPY that has failed. They are no SQL, and what they would do as SQL is anybody's guess; so they are
 * passed over, and it is said which ones.
 */
final class SkippedCopyData {
    private final Talk talk;
    private @Nullable SourcePosition begun;
    private int endLine;

    SkippedCopyData(Talk talk) {
        this.talk = talk;
    }

    /** Takes some lines that nobody wants. */
    void take(CopyData data) {
        begun = data.begun();
        endLine = data.endLine();
        if (data.last()) {
            if (endLine > data.begun().line()) {
                talk.note(data.begun().source() + ": " + lines(data.begun()));
            }
            begun = null;
        }
    }

    /**
     * The input has ended.
     *
     * @throws InputException when it has ended inside such data, so that what was passed over may have been no data
     */
    void refuseOpen(NeedMore rest) {
        if (rest.open() != OpenConstruct.COPY_DATA) {
            return;
        }
        throw new InputException(
                "the input ends inside the data of the COPY that failed, which begin here"
                        + (begun == null ? "" : "; " + lines(begun)),
                rest.opened(),
                "data end with a line of \\.; what stands behind a COPY … FROM STDIN is data up to there");
    }

    private String lines(SourcePosition first) {
        return endLine == first.line() + 1
                ? "line " + first.line() + " skipped: it is the data of the COPY that failed"
                : "lines " + first.line() + "-" + (endLine - 1) + " skipped: they are the data of the COPY that failed";
    }
}
