package sqlconn.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import sqlconn.result.BinaryValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.NullValue;
import sqlconn.result.RealValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/**
 * What a format makes of a result.
 *
 * @param text what was written, which must be valid UTF-8
 * @param notices what the user was told
 */
record Rendering(String text, List<String> notices) {
    /** Renders a whole result. */
    static Rendering of(String format, RenderOptions options, List<Column> columns, Row... rows) {
        return of(format, options, RowsEnd.COMPLETE, columns, rows);
    }

    /** Renders a result that ended like this. */
    static Rendering of(String format, RenderOptions options, RowsEnd how, List<Column> columns, Row... rows) {
        var stream = new ByteArrayOutputStream();
        List<String> notices = new ArrayList<>();
        var output = new Utf8Output(stream);
        try (Renderer renderer =
                OutputFormats.byName(format).orElseThrow().open(new RenderTarget(output, notices::add), options)) {
            renderer.begin(columns);
            for (Row row : rows) {
                renderer.row(row);
            }
            renderer.end(rows.length, how);
            output.flush();
            // The decoder fails on what is not UTF-8, which String's constructor would replace.
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(stream.toByteArray()))
                    .toString();
            return new Rendering(text, notices);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns of one kind. */
    static List<Column> columns(ColumnKind kind, String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(name, "", kind));
        }
        return columns;
    }

    /** Columns whose type belongs to each value. */
    static List<Column> columns(String... names) {
        return columns(ColumnKind.DYNAMIC, names);
    }

    /** A row of Java values; text is a String, NULL the word of {@link NullValue}. */
    static Row row(Object... values) {
        Value[] row = new Value[values.length];
        for (int i = 0; i < values.length; i++) {
            row[i] = value(values[i]);
        }
        return new Row(row);
    }

    private static Value value(Object value) {
        if (value instanceof Value ready) {
            return ready;
        } else if (value instanceof Integer number) {
            return new IntegerValue(number);
        } else if (value instanceof Long number) {
            return new IntegerValue(number);
        } else if (value instanceof Double number) {
            return new RealValue(number);
        } else if (value instanceof byte[] bytes) {
            return new BinaryValue(bytes);
        } else {
            return TextValue.of((String) value);
        }
    }

    /** Text of bytes that need not be UTF-8, given as numbers. */
    static TextValue text(int... bytes) {
        byte[] utf8 = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            utf8[i] = (byte) bytes[i];
        }
        return TextValue.ofUtf8(utf8);
    }
}
