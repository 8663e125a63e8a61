package sqlconn.render;

import java.io.IOException;
import java.util.Arrays;
import sqlconn.UsageException;
import sqlconn.result.TextValue;

/** Writes {@linkplain CsvFormat CSV}. */
final class CsvRenderer extends DelimitedRenderer {
    private static final int QUOTED = 1;
    private static final int ESCAPED = 2;
    private static final byte[] END_OF_COPY = {'\\', '.'};

    private final RenderTarget target;
    private final CellEscaper escaper;
    private final byte[] nullText;
    private final boolean nullCanBeScalar;
    private final Utf8Buffer scalar = new Utf8Buffer(64);
    private final byte[] classes = new byte[256];

    CsvRenderer(RenderTarget target, RenderOptions options) {
        super(target.output(), ',');
        this.target = target;
        escaper = new CsvEscaper(options);
        nullText = TextValue.of(options.nullText() == null ? "" : options.nullText())
                .utf8();
        nullCanBeScalar = nullText.length > 0;
        Arrays.fill(classes, 0x80, 0x100, (byte) ESCAPED);
        if (options.forTerminal()) {
            Arrays.fill(classes, 0, ' ', (byte) ESCAPED);
            classes[0x7F] = ESCAPED;
        }
        classes[0] = ESCAPED;
        classes['"'] = QUOTED | ESCAPED;
        classes[','] = QUOTED;
        classes['\n'] = QUOTED;
        classes['\r'] |= QUOTED;
        if ((classesOf(nullText) & QUOTED) != 0) {
            throw new UsageException(
                    "the text for NULL cannot hold a comma, a quote or a line break in the format csv", null);
        }
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        escaper.report(target.notices());
        out.check();
    }

    @Override
    void name(byte[] utf8) {
        text(utf8);
    }

    @Override
    public void nullValue() {
        out.bytes(nullText);
    }

    @Override
    public void binaryValue(byte[] bytes) {
        Utf8Sink sink = beginScalar();
        sink.text("\\x");
        sink.hex(bytes);
        endScalar();
    }

    @Override
    public void textValue(TextValue text) {
        text(text.utf8());
    }

    /** Straight out, unless the user's NULL text could look the same. */
    @Override
    Utf8Sink beginScalar() {
        return nullCanBeScalar ? scalar : out;
    }

    @Override
    void endScalar() {
        if (nullCanBeScalar) {
            boolean same = Arrays.equals(scalar.array(), 0, scalar.length(), nullText, 0, nullText.length);
            if (same) {
                out.ascii('"');
            }
            out.bytes(scalar.array(), 0, scalar.length());
            if (same) {
                out.ascii('"');
            }
            scalar.clear();
        }
    }

    private void text(byte[] utf8) {
        int seen = classesOf(utf8);
        boolean quoted = (seen & QUOTED) != 0 || needsQuotes(utf8);
        if (quoted) {
            out.ascii('"');
        }
        if ((seen & ESCAPED) != 0) {
            escaper.append(utf8, out);
        } else {
            out.bytes(utf8);
        }
        if (quoted) {
            out.ascii('"');
        }
    }

    private int classesOf(byte[] utf8) {
        int seen = 0;
        for (byte oneByte : utf8) {
            seen |= classes[oneByte & 0xFF];
        }
        return seen;
    }

    private boolean needsQuotes(byte[] utf8) {
        return utf8.length == 0
                || isSpace(utf8[0])
                || isSpace(utf8[utf8.length - 1])
                || Arrays.equals(utf8, nullText)
                || Arrays.equals(utf8, END_OF_COPY);
    }

    private static boolean isSpace(byte oneByte) {
        return oneByte == ' ' || oneByte == '\t';
    }

    /** Doubles quotes; on a terminal, shows control characters as symbols. */
    private static final class CsvEscaper extends CellEscaper {
        private final RenderOptions options;

        CsvEscaper(RenderOptions options) {
            super("\"\0", options.forTerminal());
            this.options = options;
        }

        @Override
        void escape(int codePoint, Utf8Sink out) {
            if (codePoint == '"') {
                out.text("\"\"");
            } else if (!options.forTerminal()) {
                noteForeignByte();
                escapeByte(codePoint, out);
            } else if (codePoint == '\n' || codePoint == '\t') {
                out.ascii(codePoint);
            } else {
                VisibleText.append(codePoint, options.unicode(), out);
            }
        }
    }
}
