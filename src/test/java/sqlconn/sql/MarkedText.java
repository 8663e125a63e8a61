package sqlconn.sql;

import java.util.List;
import java.util.TreeMap;
import sqlconn.SourcePosition;

/** Writes what a scanner found as marks into the text that it read, in the form of the corpus. */
final class MarkedText {
    private final String input;
    private final TreeMap<Integer, String> opening = new TreeMap<>();
    private final TreeMap<Integer, Integer> ends = new TreeMap<>();
    private final TreeMap<Integer, Integer> repeats = new TreeMap<>();

    private MarkedText(String input) {
        this.input = input;
    }

    static String of(String input, List<ScanEvent> events) {
        MarkedText marks = new MarkedText(input);
        int end = 0;
        for (ScanEvent event : events) {
            end = marks.add(event, end);
        }
        return marks.write();
    }

    private int add(ScanEvent event, int done) {
        if (event instanceof ScanEvent.CompleteStatement complete) {
            SqlStatement statement = complete.statement();
            return mark(
                    statement.position(),
                    statement.kind().name(),
                    statement.text().length());
        }
        if (event instanceof ScanEvent.MetaLine meta) {
            return mark(meta.position(), "META", meta.text().length() + 1);
        }
        if (event instanceof ScanEvent.BackslashLine line) {
            return mark(line.position(), "BACKSLASH", line.text().length() + 1);
        }
        if (event instanceof ScanEvent.CopyData data) {
            return copyData(data, done);
        }
        ScanEvent.NeedMore more = (ScanEvent.NeedMore) event;
        if (more.open() != OpenConstruct.NOTHING) {
            int start = offsetOf(more.opened());
            opening.put(start, more.open().name());
            ends.remove(start);
        }
        return done;
    }

    private int copyData(ScanEvent.CopyData data, int done) {
        Integer last = opening.isEmpty() ? null : opening.lastKey();
        int start;
        if (last != null && "COPY_DATA".equals(opening.get(last))) {
            start = last;
        } else {
            start = input.indexOf('\n', done) + 1;
            opening.put(start, "COPY_DATA");
            ends.put(start, start);
        }
        int end = ends.getOrDefault(start, start) + data.text().length();
        ends.put(start, end);
        return data.last() ? Math.min(input.length(), input.indexOf("\\.", end) + 2) : end;
    }

    private int mark(SourcePosition position, String kind, int length) {
        int start = offsetOf(position);
        opening.put(start, kind);
        ends.put(start, start + length);
        repeats.merge(start, 1, Integer::sum);
        return start + length;
    }

    private int offsetOf(SourcePosition position) {
        int offset = 0;
        for (int line = 1; line < position.line(); line++) {
            offset = input.indexOf('\n', offset) + 1;
        }
        return input.offsetByCodePoints(offset, position.column() - 1);
    }

    private String write() {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (var mark : opening.entrySet()) {
            int start = mark.getKey();
            int times = repeats.getOrDefault(start, 1);
            out.append(input, done, start).append('⟪').append(mark.getValue());
            out.append(times > 1 ? "×" + times : "").append(':');
            done = start;
            Integer end = ends.get(start);
            if (end != null) {
                out.append(input, start, end).append('⟫');
                done = end;
            }
        }
        return out.append(input, done, input.length()).toString();
    }
}
