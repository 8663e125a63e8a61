package sqlconn.sql;

import org.jspecify.annotations.Nullable;

/** Finds the data lines that follow COPY … FROM STDIN, up to a line of {@code \.}. */
final class CopyLines {
    private int pos;
    /** How far the line at {@code pos} was searched for its end. */
    private int searched;

    void startAt(int offset) {
        pos = offset;
        searched = offset;
    }

    int position() {
        return pos;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        pos -= shift;
        searched -= shift;
    }

    /** The lines that are there, or null when not even one is; the last piece ends with the {@code \.} line. */
    ScanEvent.@Nullable CopyData read(char[] chars, int limit, boolean ended) {
        int from = pos;
        while (true) {
            int end = searched;
            while (end < limit && chars[end] != '\n') {
                end++;
            }
            searched = end;
            if (isEndMark(chars, pos, end) && (end < limit || ended)) {
                String data = new String(chars, from, pos - from);
                startAt(Math.min(end + 1, limit));
                return new ScanEvent.CopyData(data, true);
            }
            if (end == limit) {
                return pos == from ? null : new ScanEvent.CopyData(new String(chars, from, pos - from), false);
            }
            startAt(end + 1);
        }
    }

    private static boolean isEndMark(char[] chars, int start, int end) {
        int length = end - start;
        return (length == 2 || (length == 3 && chars[end - 1] == '\r'))
                && chars[start] == '\\'
                && chars[start + 1] == '.';
    }
}
