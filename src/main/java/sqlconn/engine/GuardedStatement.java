package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.BudgetException;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.result.UpdateCount;
import sqlconn.session.RowSample;
import sqlconn.session.SampledRow;
import sqlconn.session.Trial;

/** A statement that is tried: whether its work is kept is decided when it has run to its end. */
final class GuardedStatement {
    private final Trial trial;
    private final @Nullable Integer limit;
    private final boolean preview;
    private final Supplier<@Nullable RowSample> sampling;
    private @Nullable RowSample sample;
    private final List<UpdateCount> counts = new ArrayList<>();
    private long told;

    /**
     * @param limit how many rows it may change, or null for any number
     * @param preview whether its work is taken back in any case
     * @param sampling looks at some of the rows that it is about to change, where they are to be shown
     */
    GuardedStatement(Trial trial, @Nullable Integer limit, boolean preview, Supplier<@Nullable RowSample> sampling) {
        this.preview = preview;
        this.trial = trial;
        this.limit = limit;
        this.sampling = sampling;
    }

    /**
     * It is about to run: looks at some of the rows that it will change.
     *
     * @throws SqlconnException when it could not run either
     */
    void lookBefore() {
        sample = sampling.get();
    }

    /**
     * It has run: what has become of the rows that were looked at, as lines; empty without any.
     *
     * @throws SqlconnException when the connection is lost
     */
    String lookAfter() {
        RowSample looked = sample;
        List<SampledRow> rows = looked == null || told == 0 ? List.of() : looked.after();
        return SampleText.of(rows, rows.isEmpty() ? 0 : told);
    }

    /** Whether its work is taken back in any case. */
    boolean isPreview() {
        return preview;
    }

    /** It says that it has changed so many rows. That is told when they are kept. */
    void changed(UpdateCount count) {
        counts.add(count);
        told += count.rows();
    }

    /** What its results say; they are told when its work is kept. */
    List<UpdateCount> counts() {
        return counts;
    }

    private String beside(long all) {
        return told > 0 && all > told
                ? " (" + told + " by itself, the others by triggers, foreign keys or functions)"
                : "";
    }

    /** Takes its work back, and says what it was. */
    private String previewed() {
        long all = Math.max(told, trial.rowsChanged());
        boolean numbers = trial.gaveNumbers();
        if (!trial.takeBack()) {
            throw new StatementException(
                    "the statement has ended its transaction by itself: it could not be rolled back",
                    null,
                    null,
                    -1,
                    "look at the data",
                    null);
        }
        String rows = all > 0 ? "rolled back: " + all + (all == 1 ? " row" : " rows") + " would change" : "rolled back";
        return rows + beside(all) + (numbers ? "; the numbers that sequences have given out stay given out" : "");
    }

    /**
     * It has run to its end: keeps its work, or takes it back.
     *
     * @return what is to be said when it was taken back, or null when it was kept
     * @throws BudgetException when it changed more rows than it may
     * @throws sqlconn.CommitException when nobody has agreed to what it did
     * @throws SqlconnException when its work cannot be committed, or the connection is lost
     */
    @Nullable
    String decide() {
        if (preview) {
            return previewed();
        }
        long all = limit == null ? 0 : Math.max(told, trial.rowsChanged());
        if (limit == null || all <= limit) {
            trial.keep();
            return null;
        }
        String rows = all + (all == 1 ? " row" : " rows");
        String beside = beside(all);
        String end = trial.takeBack() ? "it was rolled back" : "but it has committed them by itself";
        throw new BudgetException(
                "the statement changed " + rows + beside + ", which is more than " + limit + ": " + end,
                "--max-affected, or max_affected in the connection's section, sets the limit");
    }

    /** It has failed. */
    void failed(SqlconnException failure) {
        try {
            if (preview) {
                trial.takeBack();
            } else {
                trial.failed();
            }
        } catch (SqlconnException second) {
            failure.addSuppressed(second);
        }
    }
}
