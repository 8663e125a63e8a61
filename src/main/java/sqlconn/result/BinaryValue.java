package sqlconn.result;

import java.util.Arrays;

/** Bytes. */
public final class BinaryValue implements Value {
    private final byte[] bytes;

    /** The bytes are not copied and must not be changed afterwards. */
    public BinaryValue(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public void accept(ValueVisitor visitor) {
        visitor.binaryValue(bytes);
    }

    @Override
    public int weight() {
        return 32 + bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BinaryValue that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
