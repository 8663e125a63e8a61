package sqlconn.result;

/**
 * One cell of a row. The kinds keep exactly what the database gave: digits, scale and bytes are never converted through a
 * narrower type on the way.
 */
public sealed interface Value
        permits NullValue, BooleanValue, IntegerValue, RealValue, NumberValue, TextValue, JsonValue, BinaryValue {
    /** Calls the visitor's method for this kind. */
    void accept(ValueVisitor visitor);

    /** About how many bytes of heap this value holds; batches of rows are bounded by it. */
    int weight();
}
