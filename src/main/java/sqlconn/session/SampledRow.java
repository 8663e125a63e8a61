package sqlconn.session;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sqlconn.result.Value;

/**
 * One of the rows that a statement has changed.
 *
 * @param fate what has become of it
 * @param cells its columns in order: of one that was updated the key first, then those that differ
 * @param whole whether all of its columns could be compared, the large ones too
 */
public record SampledRow(Fate fate, List<Cell> cells, boolean whole) {
    /** What has become of a row. */
    public enum Fate {
        /** The statement has deleted it. */
        DELETED,
        /** It is there under its key. */
        UPDATED,
        /** It was updated, and is not there any more under its key: a trigger has seen to that. */
        GONE
    }

    /**
     * One column of it.
     *
     * @param before its value before the statement; null when it was not fetched, because a value of this column is large
     * @param after its value afterwards, or that of before where there is none; null when it was not fetched
     */
    public record Cell(
            String column, @Nullable Value before, @Nullable Value after) {
        /** Whether the statement has changed it; of two values that were not fetched that is not known. */
        public boolean changed() {
            return !Objects.equals(before, after);
        }
    }
}
