package sqlconn.render;

import java.io.IOException;
import java.util.Arrays;
import sqlconn.UsageException;
import sqlconn.result.TextValue;

/** Writes {@linkplain TsvFormat tab-separated values}. */
final class TsvRenderer extends DelimitedRenderer {
    private final CellEscaper escaper;
    private final byte[] nullText;
    private final boolean nullCanBeCell;
    private final Utf8Buffer cell = new Utf8Buffer(256);

    TsvRenderer(RenderTarget target, RenderOptions options) {
        super(target.output(), '\t');
        escaper = new TsvEscaper(options);
        String text = options.nullText();
        nullCanBeCell = text != null;
        nullText = TextValue.of(text == null ? "\\N" : text).utf8();
        if (text != null && (text.indexOf('\t') >= 0 || text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0)) {
            throw new UsageException("the text for NULL cannot hold a tab or a line break in the format tsv", null);
        }
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        out.check();
    }

    @Override
    void name(byte[] utf8) {
        escaper.append(utf8, out);
    }

    @Override
    public void nullValue() {
        out.bytes(nullText);
    }

    @Override
    public void textValue(TextValue text) {
        Utf8Sink sink = beginScalar();
        escaper.append(text.utf8(), sink);
        endScalar();
    }

    @Override
    public void binaryValue(byte[] bytes) {
        Utf8Sink sink = beginScalar();
        sink.text("\\\\x");
        sink.hex(bytes);
        endScalar();
    }

    /** Straight out, unless it could look like the user's NULL text. */
    @Override
    Utf8Sink beginScalar() {
        return nullCanBeCell ? cell : out;
    }

    @Override
    void endScalar() {
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
