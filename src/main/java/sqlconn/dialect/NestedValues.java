package sqlconn.dialect;

import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.result.NumberValue;
import sqlconn.result.TextValue;
import sqlconn.result.Value;
import sqlconn.result.ValueVisitor;

/**
 * Arrays, maps and structures as a JSON document: digits as they are, bytes in hexadecimal, all that JSON has no form for
 * as text.
 */
final class NestedValues {
    private final JdbcValues values;

    /** @param values says how a scalar inside is written */
    NestedValues(JdbcValues values) {
        this.values = values;
    }

    /** The document. */
    String json(Object object) throws SQLException {
        StringBuilder out = new StringBuilder();
        append(object, out);
        return out.toString();
    }

    private void append(@Nullable Object object, StringBuilder out) throws SQLException {
        if (object == null) {
            out.append("null");
            return;
        }
        Object parts = values.parts(object);
        if (parts instanceof Map<?, ?> map) {
            appendMap(map, out);
        } else if (parts instanceof List<?> list) {
            appendItems(list.toArray(), out);
        } else if (parts != null) {
            appendArray(parts, out);
        } else {
            Value scalar = JdbcValues.scalar(object);
            (scalar == null ? TextValue.of(values.nestedText(object)) : scalar).accept(new Scalars(out));
        }
    }

    private void appendMap(Map<?, ?> map, StringBuilder out) throws SQLException {
        char before = '{';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(before);
            Object key = entry.getKey();
            appendString(key instanceof String text ? text : key == null ? "null" : values.nestedText(key), out);
            out.append(':');
            append(entry.getValue(), out);
            before = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private void appendItems(@Nullable Object[] items, StringBuilder out) throws SQLException {
        out.append('[');
        for (int i = 0; i < items.length; i++) {
            out.append(i == 0 ? "" : ",");
            append(items[i], out);
        }
        out.append(']');
    }

    /** Arrays of objects, and of Java's primitive types as some drivers give them. */
    private void appendArray(Object array, StringBuilder out) throws SQLException {
        int length = Array.getLength(array);
        @Nullable Object[] items = new Object[length];
        for (int i = 0; i < length; i++) {
            items[i] = Array.get(array, i);
        }
        appendItems(items, out);
    }

    /** Writes what is no container. */
    private record Scalars(StringBuilder out) implements ValueVisitor {
        @Override
        public void nullValue() {
            out.append("null");
        }

        @Override
        public void booleanValue(boolean value) {
            out.append(value);
        }

        @Override
        public void integerValue(long value) {
            out.append(value);
        }

        /** JSON has no word for what is not a number. */
        @Override
        public void realValue(double value) {
            if (Double.isNaN(value) || Double.isInfinite(value)) {
                appendString(Double.toString(value), out);
            } else {
                out.append(value);
            }
        }

        @Override
        public void numberValue(NumberValue number) {
            out.append(number);
        }

        @Override
        public void textValue(TextValue text) {
            appendString(text.toString(), out);
        }

        @Override
        public void jsonValue(TextValue document) {
            out.append(document);
        }

        @Override
        public void binaryValue(byte[] bytes) {
            appendString("\\x" + HexFormat.of().formatHex(bytes), out);
        }
    }

    private static void appendString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ') {
                        out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
