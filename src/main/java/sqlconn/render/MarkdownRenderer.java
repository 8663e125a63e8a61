package sqlconn.render;

import java.io.IOException;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** Writes {@linkplain MarkdownFormat a Markdown table}. */
final class MarkdownRenderer implements Renderer {
    private final RenderTarget target;
    private final Utf8Output out;
    private final MarkdownEscaper escaper;
    private final Utf8Buffer text = new Utf8Buffer(256);
    private final CellText cell;
    private boolean hasColumns;

    MarkdownRenderer(RenderTarget target, RenderOptions options) {
        this.target = target;
        out = target.output();
        escaper = new MarkdownEscaper(options.unicode());
        cell = new CellText(text, escaper, options.nullText());
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        hasColumns = !columns.isEmpty();
        if (!hasColumns) {
            return;
        }
        if (out.count() > 0) {
            // Without a blank line this table would be taken for more rows of the one before.
            out.ascii('\n');
        }
        for (int i = 0; i < columns.size(); i++) {
            out.text("| ");
            escaper.append(TextValue.of(columns.get(i).name()).utf8(), out);
            out.ascii(' ');
        }
        out.text("|\n");
        for (int i = 0; i < columns.size(); i++) {
            out.text(columns.get(i).kind() == ColumnKind.NUMBER ? "| ---: " : "| --- ");
        }
        out.text("|\n");
        out.check();
    }

    @Override
    public void row(Row row) throws IOException {
        if (!hasColumns) {
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            text.clear();
            cell.append(row.value(i));
            out.text("| ");
            out.bytes(text.array(), 0, text.length());
            out.ascii(' ');
        }
        out.text("|\n");
        out.check();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        escaper.report(target.notices());
        out.check();
    }

    /** Takes the meaning from what Markdown and HTML would read as markup. */
    private static final class MarkdownEscaper extends CellEscaper {
        private final boolean unicode;
        private final Utf8Buffer symbol = new Utf8Buffer(16);

        MarkdownEscaper(boolean unicode) {
            super("\\`*_[~|<>&", true);
            this.unicode = unicode;
        }

        @Override
        void escape(int codePoint, Utf8Sink out) {
            switch (codePoint) {
                case '\n' -> out.text("<br>");
                case '<' -> out.text("&lt;");
                case '>' -> out.text("&gt;");
                case '&' -> out.text("&amp;");
                case '\\', '`', '*', '_', '[', '~', '|' -> {
                    out.ascii('\\');
                    out.ascii(codePoint);
                }
                default -> symbol(codePoint, out);
            }
        }

        /** An underscore inside a word is no markup, and names are full of them. */
        @Override
        boolean isSpecial(byte[] utf8, int at, int to) {
            return utf8[at] != '_' || at == 0 || at + 1 == to || !isWordByte(utf8[at - 1]) || !isWordByte(utf8[at + 1]);
        }

        private static boolean isWordByte(byte oneByte) {
            return (oneByte >= 'a' && oneByte <= 'z')
                    || (oneByte >= 'A' && oneByte <= 'Z')
                    || (oneByte >= '0' && oneByte <= '9');
        }

        private void symbol(int control, Utf8Sink out) {
            symbol.clear();
            VisibleText.append(control, unicode, symbol);
            append(symbol.toByteArray(), out);
        }

        @Override
        void escapeByte(int oneByte, Utf8Sink out) {
            out.ascii('\\');
            super.escapeByte(oneByte, out);
        }
    }
}
