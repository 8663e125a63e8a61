package sqlconn.result;

/** SQL NULL. */
public enum NullValue implements Value {
    /** The only one. */
    NULL;

    @Override
    public void accept(ValueVisitor visitor) {
        visitor.nullValue();
    }

    @Override
    public int weight() {
        return 0;
    }
}
