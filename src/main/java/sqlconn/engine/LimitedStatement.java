package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import sqlconn.BudgetException;
import sqlconn.SqlconnException;
import sqlconn.result.UpdateCount;
import sqlconn.session.Trial;

/** A statement that may change so many rows: whether its work is kept is decided when it has run to its end. */
final class LimitedStatement {
    private final Trial trial;
    private final int limit;
    private final List<UpdateCount> counts = new ArrayList<>();
    private long told;

    LimitedStatement(Trial trial, int limit) {
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
     * @throws SqlconnException when its work cannot be committed, or the connection is lost
     */
    void decide() {
        long all = Math.max(told, trial.rowsChanged());
        if (all <= limit) {
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
