package sqlconn.render;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.result.Column;
import sqlconn.result.TextValue;

/** The lines of a table, once it is known how wide its columns are. */
final class TableLines {
    private static final int FIRST_STRONG_ISOLATE = 0x2068;
    private static final int POP_ISOLATE = 0x2069;

    private final Utf8Output out;
    private final RenderOptions options;
    private final TableBorder border;
    private final Attribute bold;
    private final Attribute dim;
    private final byte[][] names;
    private final boolean[] right;
    private final boolean[] shortened;
    private int[] widths = {};

    TableLines(List<Column> columns, boolean[] right, CellEscaper visible, Utf8Output out, RenderOptions options) {
        this.out = out;
        this.options = options;
        this.right = right;
        border = TableBorder.of(options.unicode());
        bold = Attribute.BOLD.allowedBy(options);
        dim = Attribute.DIM.allowedBy(options);
        names = new byte[columns.size()][];
        shortened = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            var name = new Utf8Buffer(64);
            visible.append(TextValue.of(columns.get(i).name()).utf8(), name);
            names[i] = name.toByteArray();
        }
    }

    /** Writes the header; false, and nothing written, when the table cannot fit the terminal. */
    boolean begin(int[] needed) {
        int @Nullable [] fitting = fit(needed);
        if (fitting == null) {
            return false;
        }
        widths = fitting;
        header();
        return true;
    }

    /**
     * Closes the table and begins a wider one if the page has a cell that does not fit but could.
     *
     * @return false when the table no longer fits the terminal
     */
    boolean widen(int[] needed, TablePage page, int rows) {
        int @Nullable [] wider = fit(needed);
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < widths.length; c++) {
                if (page.width(r, c) > widths[c] && (wider == null || wider[c] > widths[c])) {
                    bottom();
                    if (wider == null) {
                        return false;
                    }
                    widths = wider;
                    header();
                    return true;
                }
            }
        }
        return true;
    }

    void rows(TablePage page, int rows) {
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < widths.length; c++) {
                border.vertical(out);
                boolean isNull = page.isNull(r, c);
                boolean toRight = page.isNumber(r, c) || (right[c] && isNull);
                cell(
                        page.text(),
                        page.start(r, c),
                        page.end(r, c),
                        page.width(r, c),
                        c,
                        toRight,
                        isNull ? dim : Attribute.NONE);
            }
            border.vertical(out);
            out.ascii('\n');
        }
    }

    void bottom() {
        border.bottom(widths, out);
    }

    /** What the footer has to say about shortened columns. */
    String remark() {
        int count = 0;
        for (boolean one : shortened) {
            count += one ? 1 : 0;
        }
        if (count == 0) {
            return "";
        }
        return (count == 1 ? ", 1 column" : ", " + count + " columns")
                + " shortened: the formats vertical and csv show everything";
    }

    private int @Nullable [] fit(int[] needed) {
        int[] withNames = needed.clone();
        for (int c = 0; c < withNames.length; c++) {
            withNames[c] = Math.max(needed[c], DisplayWidth.of(names[c], 0, names[c].length));
        }
        return TableLayout.fit(withNames, options.terminalWidth());
    }

    private void header() {
        border.top(widths, out);
        for (int c = 0; c < widths.length; c++) {
            border.vertical(out);
            int width = DisplayWidth.of(names[c], 0, names[c].length);
            cell(names[c], 0, names[c].length, width, c, right[c], bold);
        }
        border.vertical(out);
        out.ascii('\n');
        border.middle(widths, out);
    }

    private void cell(byte[] text, int from, int to, int width, int column, boolean toRight, Attribute attribute) {
        int end = to;
        int shown = width;
        boolean cut = width > widths[column] && options.terminalWidth() > 0;
        if (cut) {
            shortened[column] = true;
            end = DisplayWidth.fitting(text, from, to, widths[column] - border.ellipsisWidth());
            shown = DisplayWidth.of(text, from, end) + border.ellipsisWidth();
        }
        out.ascii(' ');
        int padding = widths[column] - shown;
        spaces(toRight ? padding : 0);
        attribute.begin(out);
        text(text, from, end);
        if (cut) {
            border.ellipsis(out);
        }
        attribute.end(out);
        spaces(toRight ? 0 : padding);
        out.ascii(' ');
    }

    /** A cell from right to left is isolated for the terminal, which would otherwise reorder it with its neighbours. */
    private void text(byte[] text, int from, int to) {
        boolean isolated = options.forTerminal() && options.unicode() && DisplayWidth.hasRightToLeft(text, from, to);
        if (isolated) {
            out.codePoint(FIRST_STRONG_ISOLATE);
        }
        out.bytes(text, from, to);
        if (isolated) {
            out.codePoint(POP_ISOLATE);
        }
    }

    private void spaces(int count) {
        for (int i = 0; i < count; i++) {
            out.ascii(' ');
        }
    }
}
