package sqlconn.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/**
 * What a probe has done so far, and what it is doing. Two threads write to it, and whoever waits for them may close it at
 * any moment: what comes later is dropped.
 */
final class HealthLog {
    private final List<HealthStep> steps = new ArrayList<>();
    private HealthFacts facts = HealthFacts.NONE;
    private @Nullable Kind running;
    private long started;
    private boolean closed;

    /** The probing thread begins a step; its time counts from now. */
    synchronized void begin(Kind kind) {
        running = kind;
        started = System.nanoTime();
    }

    /** The step that began last has ended like this. */
    synchronized void end(Outcome outcome, String detail, @Nullable String hint) {
        end(outcome, (System.nanoTime() - started) / 1e6, detail, hint);
    }

    /** The step that began last has ended, and how long it took was measured otherwise; -1 for no time at all. */
    synchronized void end(Outcome outcome, double millis, String detail, @Nullable String hint) {
        Kind kind = running;
        running = null;
        if (kind != null) {
            add(new HealthStep(kind, outcome, millis, detail, hint));
        }
    }

    /** The step that began last has ended; its time, in milliseconds, is given to what makes the step of it. */
    synchronized void end(DoubleFunction<HealthStep> step) {
        running = null;
        add(step.apply((System.nanoTime() - started) / 1e6));
    }

    /** The step that began last is not worth telling. */
    synchronized void forget() {
        running = null;
    }

    /** How long a step took that has been told, or -1. */
    synchronized double millis(Kind kind) {
        for (HealthStep step : steps) {
            if (step.kind() == kind) {
                return step.millis();
            }
        }
        return -1;
    }

    /** The step that began last has failed, and what is to blame for it is this step, which may be another. */
    synchronized void blame(Kind kind, String detail, @Nullable String hint) {
        running = kind;
        end(Outcome.FAILED, detail, hint);
    }

    /** What is being done now, or null. */
    synchronized @Nullable Kind running() {
        return running;
    }

    /** One more step, beside the one that is running. */
    synchronized void add(HealthStep step) {
        if (!closed) {
            steps.removeIf(before -> before.kind() == step.kind());
            steps.add(step);
        }
    }

    /** A step that takes no time worth telling. */
    void add(Kind kind, Outcome outcome, String detail, @Nullable String hint) {
        add(new HealthStep(kind, outcome, -1, detail, hint));
    }

    synchronized void learn(UnaryOperator<HealthFacts> more) {
        if (!closed) {
            facts = more.apply(facts);
        }
    }

    synchronized HealthFacts facts() {
        return facts;
    }

    /** Whether any step has failed so far. */
    synchronized boolean failed() {
        return steps.stream().anyMatch(step -> step.outcome() == Outcome.FAILED);
    }

    /**
     * Ends the log.
     *
     * @param overdue what is wrong with the step that is still running, if one is
     * @return the steps in the order in which they are told
     */
    synchronized List<HealthStep> close(String overdue) {
        if (running != null) {
            end(Outcome.FAILED, overdue, HealthHints.silent(running));
        }
        closed = true;
        List<HealthStep> all = new ArrayList<>(steps);
        all.sort(Comparator.comparing(HealthStep::kind));
        return all;
    }
}
