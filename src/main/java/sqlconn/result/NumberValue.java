package sqlconn.result;

/**
 * A number in the server's own spelling, with all its digits and its scale: decimals, unsigned 64-bit integers, floats as
 * text, {@code NaN} and {@code Infinity} where the database has them.
 */
public record NumberValue(String text) implements Value {
    @Override
    public void accept(ValueVisitor visitor) {
        visitor.numberValue(text);
    }

    @Override
    public int weight() {
        return 56 + text.length();
    }
}
