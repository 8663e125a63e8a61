package sqlconn.render;

import java.io.IOException;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** Writes {@linkplain VerticalFormat rows one below the other}. */
final class VerticalRenderer implements Renderer {
    private static final int RULE_COLUMNS = 40;

    /** A longer name pushes its own value to the right, not those of all others. */
    private static final int WIDEST_NAME = 40;

    private final RenderTarget target;
    private final boolean unicode;
    private final String remark;
    private final Utf8Output out;
    private final Attribute bold;
    private final Attribute dim;
    private final TableBorder border;
    private final VisibleText visible;
    private final Utf8Buffer text = new Utf8Buffer(256);
    private final CellText cell;
    private byte[][] names = {};
    private int[] nameWidths = {};
    private int widestName;
    private long number;

    VerticalRenderer(RenderTarget target, RenderOptions options) {
        this(target, options, 0, "");
    }

    /**
     * A renderer that goes on where a table could not.
     *
     * @param rowsBefore how many rows the table has shown
     * @param remark what the footer says besides the number of rows, beginning with its own punctuation
     */
    VerticalRenderer(RenderTarget target, RenderOptions options, long rowsBefore, String remark) {
        number = rowsBefore;
        this.target = target;
        this.remark = remark;
        unicode = options.unicode();
        out = target.output();
        bold = Attribute.BOLD.allowedBy(options);
        dim = Attribute.DIM.allowedBy(options);
        border = TableBorder.of(unicode);
        visible = VisibleText.keepingLines(unicode);
        cell = new CellText(text, visible, options.nullText());
    }

    @Override
    public void begin(List<Column> columns) {
        names = new byte[columns.size()][];
        nameWidths = new int[names.length];
        var nameText = new VisibleText(unicode);
        for (int i = 0; i < names.length; i++) {
            text.clear();
            nameText.append(TextValue.of(columns.get(i).name()).utf8(), text);
            names[i] = text.toByteArray();
            nameWidths[i] = DisplayWidth.of(names[i], 0, names[i].length);
            if (nameWidths[i] <= WIDEST_NAME) {
                widestName = Math.max(widestName, nameWidths[i]);
            }
        }
    }

    @Override
    public void row(Row row) throws IOException {
        number++;
        if (names.length > 0) {
            rule();
        }
        for (int i = 0; i < names.length; i++) {
            bold.begin(out);
            out.bytes(names[i]);
            bold.end(out);
            text.clear();
            cell.append(row.value(i));
            value(nameWidths[i]);
            out.ascii('\n');
        }
        out.check();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        Footer.append(rowCount, how, remark, out);
        visible.report(target.notices());
        out.check();
    }

    private void rule() {
        border.horizontal(2, out);
        out.text(" row ");
        long start = out.count();
        out.integer(number);
        out.ascii(' ');
        border.horizontal(RULE_COLUMNS - 7 - (int) (out.count() - start), out);
        out.ascii('\n');
    }

    /** Writes the text of the cell; its second and further lines begin below the first. */
    private void value(int nameWidth) {
        int lineStart = 0;
        int used = nameWidth;
        Attribute attribute = cell.isNull() ? dim : Attribute.NONE;
        byte[] bytes = text.array();
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || bytes[i] == '\n') {
                for (int pad = used; pad < widestName; pad++) {
                    out.ascii(' ');
                }
                out.ascii(' ');
                border.vertical(out);
                if (i > lineStart) {
                    out.ascii(' ');
                    attribute.begin(out);
                    out.bytes(bytes, lineStart, i);
                    attribute.end(out);
                }
                if (i < text.length()) {
                    out.ascii('\n');
                }
                lineStart = i + 1;
                used = 0;
            }
        }
    }
}
