package sqlconn.sql;

import java.math.BigDecimal;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The value of a parameter, with what the user said of its type. Immutable. */
public final class ParameterValue {
    /** What the user said of the type. */
    public enum Kind {
        /** Nothing: a text whose type the database infers. */
        PLAIN,
        /** It is a text, whatever it looks like. */
        TEXT,
        NUMBER,
        BOOLEAN,
        /** A JSON document, as text. */
        JSON,
        BINARY,
        NULL
    }

    /** NULL. */
    public static final ParameterValue NULL = new ParameterValue(Kind.NULL, "", null);

    private final Kind kind;
    private final String text;
    private final byte @Nullable [] bytes;

    private ParameterValue(Kind kind, String text, byte @Nullable [] bytes) {
        this.kind = kind;
        this.text = text;
        this.bytes = bytes;
    }

    /** A text whose type the database infers. */
    public static ParameterValue plain(String text) {
        return new ParameterValue(Kind.PLAIN, text, null);
    }

    /** A text. */
    public static ParameterValue text(String text) {
        return new ParameterValue(Kind.TEXT, text, null);
    }

    /**
     * A number.
     *
     * @param text as {@link BigDecimal} reads it
     */
    public static ParameterValue number(String text) {
        return new ParameterValue(Kind.NUMBER, text, null);
    }

    /** True or false. */
    public static ParameterValue bool(boolean value) {
        return new ParameterValue(Kind.BOOLEAN, Boolean.toString(value), null);
    }

    /** A JSON document. */
    public static ParameterValue json(String document) {
        return new ParameterValue(Kind.JSON, document, null);
    }

    /** Bytes. */
    public static ParameterValue binary(byte[] bytes) {
        return new ParameterValue(Kind.BINARY, "", bytes.clone());
    }

    public Kind kind() {
        return kind;
    }

    /** The value as text; empty for bytes and NULL. */
    public String text() {
        return text;
    }

    /** The value of a {@link Kind#NUMBER}, exactly. */
    public BigDecimal number() {
        return new BigDecimal(text);
    }

    /** The value of a {@link Kind#BOOLEAN}. */
    public boolean bool() {
        return Boolean.parseBoolean(text);
    }

    /** The value of a {@link Kind#BINARY}. */
    public byte[] bytes() {
        return bytes == null ? new byte[0] : bytes.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParameterValue that
                && kind == that.kind
                && text.equals(that.text)
                && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + text.hashCode()) + Arrays.hashCode(bytes);
    }

    /** The kind alone: a value may be a secret. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
