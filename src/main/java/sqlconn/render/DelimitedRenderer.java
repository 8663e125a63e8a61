package sqlconn.render;

import java.io.IOException;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.ValueVisitor;

/** A line for the names of the columns, and one for each row, with one character between the cells. */
abstract class DelimitedRenderer implements Renderer, ValueVisitor {
    /** Where the lines go. */
    final Utf8Output out;

    private final char separator;

    DelimitedRenderer(Utf8Output out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    /** Writes a column's name. */
    abstract void name(byte[] utf8);

    /** Where a cell goes that is no text and needs no escapes; what is written is looked at by {@link #endScalar}. */
    abstract Utf8Sink beginScalar();

    /** The cell is whole. */
    abstract void endScalar();

    @Override
    public final void begin(List<Column> columns) throws IOException {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.ascii(separator);
            }
            name(TextValue.of(columns.get(i).name()).utf8());
        }
        out.ascii('\n');
        out.check();
    }

    @Override
    public final void row(Row row) throws IOException {
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                out.ascii(separator);
            }
            row.value(i).accept(this);
        }
        out.ascii('\n');
        out.check();
    }

    @Override
    public final void flush() throws IOException {
        out.flush();
    }

    @Override
    public final void booleanValue(boolean value) {
        Utf8Sink sink = beginScalar();
        sink.text(value ? "true" : "false");
        endScalar();
    }

    @Override
    public final void integerValue(long value) {
        Utf8Sink sink = beginScalar();
        sink.integer(value);
        endScalar();
    }

    @Override
    public final void realValue(double value) {
        Utf8Sink sink = beginScalar();
        sink.real(value);
        endScalar();
    }

    @Override
    public final void numberValue(NumberValue number) {
        Utf8Sink sink = beginScalar();
        sink.bytes(number.ascii());
        endScalar();
    }

    @Override
    public final void jsonValue(TextValue document) {
        textValue(document);
    }
}
