package sqlconn.cli;

import org.jspecify.annotations.Nullable;

/** A JSON object in the making, in the order of its keys. */
final class JsonObject {
    private final StringBuilder text = new StringBuilder("{");

    /** A key with a string, or null. */
    JsonObject text(String key, @Nullable String value) {
        if (value == null) {
            return json(key, null);
        }
        key(key);
        append(value);
        return this;
    }

    /** A key with JSON as it is, or null. */
    JsonObject json(String key, @Nullable String value) {
        key(key);
        text.append(value);
        return this;
    }

    private void key(String key) {
        if (text.length() > 1) {
            text.append(',');
        }
        append(key);
        text.append(':');
    }

    /** Escapes what RFC 8259 says must be. */
    private void append(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        text.append("\\u")
                                .append(Integer.toHexString(0x10000 | c).substring(1));
                    } else {
                        text.append(c);
                    }
                }
            }
        }
        text.append('"');
    }

    @Override
    public String toString() {
        return text + "}";
    }
}
