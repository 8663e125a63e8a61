package sqlconn.render;

import java.util.List;
import sqlconn.result.Row;

/** The cells of a few rows as text, measured. Reused from one page to the next. */
final class TablePage {
    private static final int NUMBER = 1;
    private static final int NULL = 2;
    private static final int FLAG_BITS = 2;

    private final int columns;
    private final Utf8Buffer text = new Utf8Buffer(1 << 10);
    private final CellText cellText;
    private int[] ends;
    private int[] widthsAndFlags;

    TablePage(int columns, CellEscaper escaper, RenderOptions options) {
        this.columns = columns;
        cellText = new CellText(text, escaper, options.nullText());
        ends = new int[columns];
        widthsAndFlags = new int[columns];
    }

    /** Takes these rows in place of those before, and raises the needed widths to what they need. */
    void load(List<Row> rows, int[] needed) {
        text.clear();
        if (ends.length < rows.size() * columns) {
            ends = new int[rows.size() * columns];
            widthsAndFlags = new int[ends.length];
        }
        int cell = 0;
        for (int r = 0; r < rows.size(); r++) {
            Row row = rows.get(r);
            for (int c = 0; c < columns; c++, cell++) {
                int start = text.length();
                cellText.append(row.value(c));
                int width = DisplayWidth.of(text.array(), start, text.length());
                int flags = (cellText.isNumber() ? NUMBER : 0) | (cellText.isNull() ? NULL : 0);
                ends[cell] = text.length();
                widthsAndFlags[cell] = width << FLAG_BITS | flags;
                needed[c] = Math.max(needed[c], width);
            }
        }
    }

    byte[] text() {
        return text.array();
    }

    int start(int row, int column) {
        int cell = row * columns + column;
        return cell == 0 ? 0 : ends[cell - 1];
    }

    int end(int row, int column) {
        return ends[row * columns + column];
    }

    int width(int row, int column) {
        return widthsAndFlags[row * columns + column] >> FLAG_BITS;
    }

    boolean isNumber(int row, int column) {
        return (widthsAndFlags[row * columns + column] & NUMBER) != 0;
    }

    boolean isNull(int row, int column) {
        return (widthsAndFlags[row * columns + column] & NULL) != 0;
    }
}
