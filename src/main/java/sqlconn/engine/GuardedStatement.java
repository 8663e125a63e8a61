package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.BudgetException;
import sqlconn.SqlconnException;
import sqlconn.result.UpdateCount;
import sqlconn.session.Trial;

/** A statement that is tried: whether its work is kept is decided when it has run to its end. */
final class GuardedStatement {
    private final Trial trial;
    private final @Nullable Integer limit;
    private final List<UpdateCount> counts = new ArrayList<>();
    private long told;

    /** @param limit how many rows it may change, or null for any number */
    GuardedStatement(Trial trial, @Nullable Integer limit) {
        this.trial = trial;
        this.limit = limit;
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

    /**
     * It has run to its end: keeps its work, or takes it back.
     *
     * @throws BudgetException when it changed more rows than it may
     * @throws sqlconn.CommitException when nobody has agreed to what it did
     * @throws SqlconnException when its work cannot be committed, or the connection is lost
     */
    void decide() {
        long all = limit == null ? 0 : Math.max(told, trial.rowsChanged());
        if (limit == null || all <= limit) {
            trial.keep();
            return;
        }
        String rows = all + (all == 1 ? " row" : " rows");
        String beside = told > 0 && all > told
                ? " (" + told + " by itself, the others by triggers, foreign keys or functions)"
                : "";
        String end = trial.takeBack() ? "it was rolled back" : "but it has committed them by itself";
        throw new BudgetException(
                "the statement changed " + rows + beside + ", which is more than " + limit + ": " + end,
                "--max-affected, or max_affected in the connection's section, sets the limit");
    }

    /** It has failed. */
    void failed(SqlconnException failure) {
        try {
            trial.failed();
        } catch (SqlconnException second) {
            failure.addSuppressed(second);
        }
    }
}
