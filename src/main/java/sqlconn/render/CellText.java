package sqlconn.render;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sqlconn.result.NumberValue;
import sqlconn.result.TextValue;
import sqlconn.result.Value;
import sqlconn.result.ValueVisitor;

/**
 * A value as text for a person, in formats made for reading. NULL is {@code NULL} or the text that was set; another
 * value that reads just like that is shown in quotes, {@code 'NULL'}, so that the two can be told apart without colour.
 */
final class CellText implements ValueVisitor {
    private final Utf8Buffer out;
    private final CellEscaper escaper;
    private final byte[] nullText;
    private boolean isNull;
    private boolean isNumber;

    /** Cells are appended to this buffer, their text as this escaper shows it. */
    CellText(Utf8Buffer out, CellEscaper escaper, @Nullable String nullText) {
        this.out = out;
        this.escaper = escaper;
        var visibleNull = new Utf8Buffer(32);
        escaper.append(TextValue.of(nullText == null ? "NULL" : nullText).utf8(), visibleNull);
        this.nullText = visibleNull.toByteArray();
    }

    /** Appends a value. */
    void append(Value value) {
        isNull = false;
        isNumber = false;
        int start = out.length();
        value.accept(this);
        if (!isNull && Arrays.equals(out.array(), start, out.length(), nullText, 0, nullText.length)) {
            out.truncate(start);
            out.ascii('\'');
            out.bytes(nullText);
            out.ascii('\'');
        }
    }

    /** Whether the last value was NULL. */
    boolean isNull() {
        return isNull;
    }

    /** Whether the last value was a number. */
    boolean isNumber() {
        return isNumber;
    }

    @Override
    public void nullValue() {
        isNull = true;
        out.bytes(nullText);
    }

    @Override
    public void booleanValue(boolean value) {
        out.text(value ? "true" : "false");
    }

    @Override
    public void integerValue(long value) {
        isNumber = true;
        out.integer(value);
    }

    @Override
    public void realValue(double value) {
        isNumber = true;
        out.real(value);
    }

    @Override
    public void numberValue(NumberValue number) {
        isNumber = true;
        out.bytes(number.ascii());
    }

    @Override
    public void textValue(TextValue text) {
        escaper.append(text.utf8(), out);
    }

    @Override
    public void jsonValue(TextValue document) {
        escaper.append(document.utf8(), out);
    }

    @Override
    public void binaryValue(byte[] bytes) {
        out.text("\\x");
        out.hex(bytes);
    }
}
