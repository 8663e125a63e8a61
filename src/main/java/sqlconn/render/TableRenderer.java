package sqlconn.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;

/** Writes {@linkplain TableFormat a table}: gathers a page of rows, measures it, writes it, and starts over. */
final class TableRenderer implements Renderer {
    private static final int PAGE_ROWS = 1_000;
    private static final int PAGE_BYTES = 1 << 20;

    /** Without a terminal, a longer cell runs over its border rather than make every line as long as itself. */
    private static final int WIDEST_UNLIMITED = 4_096;

    private final RenderTarget target;
    private final RenderOptions options;
    private final VisibleText visible;
    private final List<Row> waiting = new ArrayList<>();
    private int waitingBytes;
    private long written;
    private List<Column> columns = List.of();
    private int[] needed = {};
    private TablePage page;
    private @Nullable TableLines lines;
    private @Nullable VerticalRenderer vertical;

    TableRenderer(RenderTarget target, RenderOptions options) {
        this.target = target;
        this.options = options;
        visible = new VisibleText(options.unicode());
        page = new TablePage(0, visible, options);
    }

    @Override
    public void begin(List<Column> resultColumns) {
        columns = resultColumns;
        page = new TablePage(columns.size(), visible, options);
        needed = new int[columns.size()];
    }

    @Override
    public void row(Row row) throws IOException {
        if (vertical != null) {
            vertical.row(row);
        } else if (!columns.isEmpty()) {
            waiting.add(row);
            waitingBytes += row.weight();
            if (waiting.size() >= PAGE_ROWS || waitingBytes >= PAGE_BYTES) {
                writePage();
            }
        }
    }

    @Override
    public void flush() throws IOException {
        if (!waiting.isEmpty()) {
            writePage();
        }
        target.output().flush();
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        if (!columns.isEmpty() && (lines == null || !waiting.isEmpty())) {
            writePage();
        }
        if (vertical != null) {
            vertical.end(rowCount, how);
            return;
        }
        String remark = "";
        if (lines != null) {
            lines.bottom();
            remark = lines.remark();
        }
        Footer.append(rowCount, how, remark, target.output());
        visible.report(target.notices());
        target.output().check();
    }

    private void writePage() throws IOException {
        page.load(waiting, needed);
        boolean fits;
        if (lines == null) {
            lines = new TableLines(columns, rightAligned(), visible, target.output(), options);
            fits = lines.begin(limited());
        } else {
            fits = lines.widen(limited(), page, waiting.size());
        }
        if (fits) {
            lines.rows(page, waiting.size());
            written += waiting.size();
        } else {
            goOnVertically(lines.remark());
        }
        waiting.clear();
        waitingBytes = 0;
        target.output().check();
    }

    private void goOnVertically(String remark) throws IOException {
        vertical = new VerticalRenderer(
                target, options, written, remark + ", shown vertically: too many columns for a table of this width");
        vertical.begin(columns);
        for (int i = 0; i < waiting.size(); i++) {
            vertical.row(waiting.get(i));
        }
    }

    private int[] limited() {
        int[] limited = needed.clone();
        if (options.terminalWidth() == 0) {
            for (int i = 0; i < limited.length; i++) {
                limited[i] = Math.min(limited[i], WIDEST_UNLIMITED);
            }
        }
        return limited;
    }

    /** Number columns; and columns without a type of their own that hold nothing but numbers on the first page. */
    private boolean[] rightAligned() {
        boolean[] right = new boolean[columns.size()];
        for (int c = 0; c < right.length; c++) {
            ColumnKind kind = columns.get(c).kind();
            boolean numbers = false;
            boolean others = false;
            for (int r = 0; kind == ColumnKind.DYNAMIC && r < waiting.size(); r++) {
                numbers |= page.isNumber(r, c);
                others |= !page.isNumber(r, c) && !page.isNull(r, c);
            }
            right[c] = kind == ColumnKind.NUMBER || (numbers && !others);
        }
        return right;
    }
}
