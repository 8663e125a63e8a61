package sqlconn.result;

/** What to do with each kind of value. There is no default: a new kind must be thought about everywhere. */
public interface ValueVisitor {
    /** SQL NULL. */
    void nullValue();

    /** True or false. */
    void booleanValue(boolean value);

    /** A whole number that fits 64 bits. */
    void integerValue(long value);

    /** An IEEE 754 double that the driver gave in binary; written with the fewest digits that read back the same. */
    void realValue(double value);

    /** A number in the server's own spelling: {@code 1.10}, {@code 18446744073709551615}, {@code 1e+20}, {@code NaN}. */
    void numberValue(NumberValue number);

    /** Text. The bytes are UTF-8 as stored, which SQLite does not promise to be valid. */
    void textValue(TextValue text);

    /** A JSON document in the server's own spelling. */
    void jsonValue(TextValue document);

    /** Bytes; the array is shared and must not be changed. */
    void binaryValue(byte[] bytes);
}
