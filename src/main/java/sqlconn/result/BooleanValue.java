package sqlconn.result;

/** True or false. */
public record BooleanValue(boolean value) implements Value {
    @Override
    public void accept(ValueVisitor visitor) {
        visitor.booleanValue(value);
    }

    @Override
    public int weight() {
        return 16;
    }
}
