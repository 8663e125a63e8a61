package sqlconn.result;

/** An IEEE 754 double that the driver gave in binary. */
public record RealValue(double value) implements Value {
    @Override
    public void accept(ValueVisitor visitor) {
        visitor.realValue(value);
    }

    @Override
    public int weight() {
        return 24;
    }
}
