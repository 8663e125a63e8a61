package sqlconn.result;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A number in the server's own spelling, with all its digits and its scale: decimals, unsigned 64-bit integers, floats as
 * text, {@code NaN} and {@code Infinity} where the database has them. Kept as the bytes that a driver may have it in,
 * because they go to the output unchanged.
 */
public final class NumberValue implements Value {
    private final byte[] ascii;

    /** A number of this spelling. */
    public NumberValue(String spelling) {
        this(spelling.getBytes(StandardCharsets.US_ASCII));
    }

    /** A number spelt by these ASCII bytes, which are not copied and must not be changed afterwards. */
    public NumberValue(byte[] ascii) {
        this.ascii = ascii;
    }

    /** The spelling, shared: not to be changed. */
    public byte[] ascii() {
        return ascii;
    }

    /** The spelling. */
    @Override
    public String toString() {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    @Override
    public void accept(ValueVisitor visitor) {
        visitor.numberValue(this);
    }

    @Override
    public int weight() {
        return 40 + ascii.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberValue that && Arrays.equals(ascii, that.ascii);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ascii);
    }
}
