package sqlconn.result;

/** A whole number that fits 64 bits. */
public record IntegerValue(long value) implements Value {
    @Override
    public void accept(ValueVisitor visitor) {
        visitor.integerValue(value);
    }

    @Override
    public int weight() {
        return 24;
    }
}
