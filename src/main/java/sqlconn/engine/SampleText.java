package sqlconn.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.render.CellExcerpt;
import sqlconn.render.DisplayWidth;
import sqlconn.result.Value;
import sqlconn.session.SampledRow;
import sqlconn.session.SampledRow.Cell;
import sqlconn.session.SampledRow.Fate;

/** What is said of the first rows that a statement has changed, one a line. */
final class SampleText {
    private static final int WIDEST_CELL = 40;
    private static final int WIDEST_LINE = 120;

    private SampleText() {}

    /**
     * The lines.
     *
     * @param all how many rows the statement has changed by itself
     */
    static String of(List<SampledRow> rows, long all) {
        StringBuilder text = new StringBuilder();
        for (SampledRow row : rows) {
            text.append(text.isEmpty() ? "  " : "\n  ").append(line(row));
        }
        if (all > rows.size()) {
            text.append("\n  and ").append(all - rows.size()).append(" more");
        }
        return text.toString();
    }

    private static String line(SampledRow row) {
        StringBuilder line = new StringBuilder();
        int changed = 0;
        for (Cell cell : row.cells()) {
            String next = cell.column() + (cell.changed() ? ": " + difference(cell) : "=" + cut(cell.before()));
            if (!line.isEmpty() && DisplayWidth.of(line + "  " + next) > WIDEST_LINE) {
                return line + "  …";
            }
            line.append(line.isEmpty() ? "" : "  ").append(next);
            changed += cell.changed() ? 1 : 0;
        }
        if (row.fate() == Fate.GONE) {
            line.append("  is not there any more");
        } else if (row.fate() == Fate.UPDATED && changed == 0) {
            line.append(row.whole() ? "  as before" : "  as before, as far as it is small enough to be compared");
        }
        return line.toString();
    }

    private static String difference(Cell cell) {
        String before = cut(cell.before());
        String after = cut(cell.after());
        if (before.equals(after) && cell.before() != null && cell.after() != null) {
            String all = CellExcerpt.whole(cell.before());
            String allAfter = CellExcerpt.whole(cell.after());
            before = CellExcerpt.cutAtDifference(all, allAfter, WIDEST_CELL);
            after = CellExcerpt.cutAtDifference(allAfter, all, WIDEST_CELL);
        }
        return before + " → " + after;
    }

    private static String cut(@Nullable Value value) {
        return value == null ? "…" : CellExcerpt.cut(CellExcerpt.whole(value), WIDEST_CELL);
    }
}
