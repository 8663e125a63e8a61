package sqlconn.result;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Text as UTF-8 bytes. Kept as bytes because that is how drivers and outputs have it: most text goes from one to the other
 * without being decoded. SQLite may hold bytes that are not valid UTF-8; they are kept as they are, and the renderers
 * decide how to show them.
 */
public final class TextValue implements Value {
    private final byte[] utf8;

    private TextValue(byte[] utf8) {
        this.utf8 = utf8;
    }

    /** Text of these bytes, which are not copied and must not be changed afterwards. */
    public static TextValue ofUtf8(byte[] utf8) {
        return new TextValue(utf8);
    }

    /** Text of this string. An unpaired surrogate becomes the three bytes that it would have in CESU-8. */
    public static TextValue of(String text) {
        return new TextValue(Utf8.encode(text));
    }

    /** The bytes, shared: not to be changed. */
    public byte[] utf8() {
        return utf8;
    }

    /** The text; bytes that are not valid UTF-8 become U+FFFD, so this is for people, not for copies. */
    @Override
    public String toString() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    @Override
    public void accept(ValueVisitor visitor) {
        visitor.textValue(this);
    }

    @Override
    public int weight() {
        return 40 + utf8.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextValue that && Arrays.equals(utf8, that.utf8);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(utf8);
    }
}
