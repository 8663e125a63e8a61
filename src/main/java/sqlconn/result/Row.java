package sqlconn.result;

import java.util.List;

/** The values of one row, one for each column, in the order of the columns. */
public final class Row {
    private final Value[] values;
    private final int weight;

    /** The array is not copied and must not be changed afterwards. */
    public Row(Value... values) {
        this(values, weightOf(values));
    }

    /**
     * A row of values whose weight the reader knows already: adding it up again would cost as much as reading them.
     *
     * @param values not copied and not to be changed afterwards
     * @param weight about how many bytes of heap the row holds
     */
    public Row(Value[] values, int weight) {
        this.values = values;
        this.weight = weight;
    }

    private static int weightOf(Value[] values) {
        int sum = emptyWeight(values.length);
        for (Value value : values) {
            sum += value.weight();
        }
        return sum;
    }

    /** About how many bytes of heap a row takes without its values. */
    public static int emptyWeight(int width) {
        return 32 + 4 * width;
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
        return weight;
    }

    @Override
    public String toString() {
        return List.of(values).toString();
    }
}
