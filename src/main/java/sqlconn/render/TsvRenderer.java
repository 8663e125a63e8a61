package sqlconn.render;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import sqlconn.UsageException;
import sqlconn.result.Column;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.ValueVisitor;

/** Writes {@linkplain TsvFormat tab-separated values}. */
final class TsvRenderer implements Renderer, ValueVisitor {
    private final Utf8Output out;
    private final CellEscaper escaper;
    private final byte[] nullText;
    private final boolean nullCanBeCell;
    private final Utf8Buffer cell = new Utf8Buffer(256);

    TsvRenderer(RenderTarget target, RenderOptions options) {
        out = target.output();
        escaper = new TsvEscaper(options);
        String text = options.nullText();
        nullCanBeCell = text != null;
        nullText = TextValue.of(text == null ? "\\N" : text).utf8();
        if (text != null && (text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            throw new UsageException("the text for NULL cannot hold a tab or a line break in the format tsv", null);
        }
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.ascii('\t');
            }
            escaper.append(TextValue.of(columns.get(i).name()).utf8(), out);
        }
        out.ascii('\n');
        out.check();
    }

    @Override
    public void row(Row row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.ascii('\t');
            }
            row.value(i).accept(this);
        }
        out.ascii('\n');
        out.check();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        out.check();
    }

    @Override
    public void nullValue() {
        out.bytes(nullText);
    }

    @Override
    public void booleanValue(boolean value) {
        Utf8Sink sink = beginCell();
        sink.text(value ? "true" : "false");
        endCell();
    }

    @Override
    public void integerValue(long value) {
        Utf8Sink sink = beginCell();
        sink.integer(value);
        endCell();
    }

    @Override
    public void realValue(double value) {
        Utf8Sink sink = beginCell();
        sink.real(value);
        endCell();
    }

    @Override
    public void numberValue(NumberValue number) {
        Utf8Sink sink = beginCell();
        sink.bytes(number.ascii());
        endCell();
    }

    @Override
    public void textValue(TextValue text) {
        Utf8Sink sink = beginCell();
        escaper.append(text.utf8(), sink);
        endCell();
    }

    @Override
    public void jsonValue(TextValue document) {
        textValue(document);
    }

    @Override
    public void binaryValue(byte[] bytes) {
        Utf8Sink sink = beginCell();
        sink.text("\\\\x");
        sink.hex(bytes);
        endCell();
    }

    /** Where a value goes: straight out, unless it could look like the user's NULL text. */
    private Utf8Sink beginCell() {
        return nullCanBeCell ? cell : out;
    }

    private void endCell() {
        if (!nullCanBeCell) {
            return;
        }
        if (Arrays.equals(cell.array(), 0, cell.length(), nullText, 0, nullText.length)) {
            for (byte oneByte : nullText) {
                escaper.escapeByte(oneByte, out);
            }
        } else {
            out.bytes(cell.array(), 0, cell.length());
        }
        cell.clear();
    }

    /** Writes backslash escapes; on a terminal, shows other control characters as symbols. */
    private static final class TsvEscaper extends CellEscaper {
        private final RenderOptions options;

        TsvEscaper(RenderOptions options) {
            super("\\\t\n\r\0", options.forTerminal());
            this.options = options;
        }

        @Override
        void escape(int codePoint, Utf8Sink out) {
            switch (codePoint) {
                case '\\' -> out.text("\\\\");
                case '\t' -> out.text("\\t");
                case '\n' -> out.text("\\n");
                case '\r' -> out.text("\\r");
                case 0 -> escapeByte(0, out);
                default -> VisibleText.append(codePoint, options.unicode(), out);
            }
        }
    }
}
