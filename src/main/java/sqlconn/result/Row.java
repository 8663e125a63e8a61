package sqlconn.result;

import java.util.List;

/** The values of one row, one for each column, in the order of the columns. */
public final class Row {
    private final Value[] values;

    /** The array is not copied and must not be changed afterwards. */
    public Row(Value... values) {
        this.values = values;
    }

    /** The value of a column, counted from 0. */
    public Value value(int column) {
        return values[column];
    }

    /** How many columns there are. */
    public int size() {
        return values.length;
    }

    /** About how many bytes of heap this row holds. */
    public int weight() {
        int sum = 32 + 4 * values.length;
        for (Value value : values) {
            sum += value.weight();
        }
        return sum;
    }

    @Override
    public String toString() {
        return List.of(values).toString();
    }
}
