package sqlconn.render;

import java.util.Arrays;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.ValueVisitor;

/**
 * Rows as JSON objects, each on one line.
 *
 * <ul>
 *   <li>Numbers keep all digits and their scale; what JSON has no number for ({@code NaN}, {@code Infinity}) is a string,
 *       or null by option.
 *   <li>JSON documents are embedded, without the white space between their tokens; one that is not valid JSON is a string.
 *   <li>Bytes are a string such as {@code "\\x00ff80"}, as PostgreSQL writes them.
 *   <li>A second column of the same name is renamed and announced, see {@link UniqueNames}.
 * </ul>
 *
 * <p>Written by hand and not with Jackson's generator, which would decode the bytes that we already have, replaces what is
 * not UTF-8, and puts text that is no JSON into the output when asked to embed it.
 */
final class JsonRowWriter implements ValueVisitor {
    private final RenderTarget target;
    private final Utf8Output out;
    private final RenderOptions options;
    private final JsonString strings = JsonString.ofText();
    private final JsonString documents = JsonString.ofDocument();
    private final Utf8Buffer real = new Utf8Buffer(64);
    private byte[][] keys = {};

    JsonRowWriter(RenderTarget target, RenderOptions options) {
        this.target = target;
        this.options = options;
        out = target.output();
    }

    void begin(List<Column> columns) {
        List<String> names = UniqueNames.of(columns, target.notices());
        keys = new byte[names.size()][];
        for (int i = 0; i < keys.length; i++) {
            var key = new Utf8Buffer(64);
            key.text(i == 0 ? "\"" : ",\"");
            strings.append(TextValue.of(names.get(i)).utf8(), key);
            key.text("\":");
            keys[i] = key.toByteArray();
        }
    }

    /** Writes one object, without a newline. */
    void write(Row row) {
        out.ascii('{');
        for (int i = 0; i < keys.length; i++) {
            out.bytes(keys[i]);
            row.value(i).accept(this);
        }
        out.ascii('}');
    }

    void end() {
        strings.report(target.notices());
    }

    @Override
    public void nullValue() {
        out.text("null");
    }

    @Override
    public void booleanValue(boolean value) {
        out.text(value ? "true" : "false");
    }

    @Override
    public void integerValue(long value) {
        if (options.numbersAsStrings()) {
            out.ascii('"');
            out.integer(value);
            out.ascii('"');
        } else {
            out.integer(value);
        }
    }

    @Override
    public void realValue(double value) {
        real.truncate(0);
        real.real(value);
        appendNumber(real.array(), real.length());
    }

    @Override
    public void numberValue(NumberValue number) {
        appendNumber(number.ascii(), number.ascii().length);
    }

    @Override
    public void textValue(TextValue text) {
        string(text.utf8());
    }

    @Override
    public void jsonValue(TextValue document) {
        byte[] json = document.utf8();
        if (JsonScan.isDocument(json)) {
            appendCompact(json);
        } else {
            string(json);
        }
    }

    @Override
    public void binaryValue(byte[] bytes) {
        out.text("\"\\\\x");
        out.hex(bytes);
        out.ascii('"');
    }

    private void appendNumber(byte[] spelling, int length) {
        boolean valid = JsonScan.isNumber(spelling, length);
        if (!valid && options.nonFiniteAsNull() && isNonFinite(spelling, length)) {
            out.text("null");
        } else if (!valid || options.numbersAsStrings()) {
            string(Arrays.copyOf(spelling, length));
        } else {
            out.bytes(spelling, 0, length);
        }
    }

    /** Whether a text that is no JSON number has no digit either: NaN, Infinity, and how else servers spell them. */
    private boolean isNonFinite(byte[] spelling, int length) {
        for (int i = 0; i < length; i++) {
            if (spelling[i] >= '0' && spelling[i] <= '9') {
                return false;
            }
        }
        return length > 0;
    }

    private void string(byte[] utf8) {
        out.ascii('"');
        strings.append(utf8, out);
        out.ascii('"');
    }

    /** Appends a valid document without the white space outside its strings. */
    private void appendCompact(byte[] json) {
        int copied = 0;
        boolean inString = false;
        for (int at = 0; at < json.length; at++) {
            int oneByte = json[at];
            if (oneByte == '"') {
                inString = !inString;
            } else if (inString && oneByte == '\\') {
                at++;
            } else if (!inString && JsonScan.isSpace(oneByte)) {
                documents.append(json, copied, at, out);
                copied = at + 1;
            }
        }
        documents.append(json, copied, json.length, out);
    }
}
