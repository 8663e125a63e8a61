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

    /**
     * Ends the log.
     *
     * @param cut why the probe did not come to its end; empty when it did
     * @return the steps in the order in which they are told; of a probe that was cut off, one has failed
     */
    synchronized List<HealthStep> close(String cut) {
        if (running == null && !cut.isEmpty() && !closed && !endedByItself()) {
            begin(next());
        }
        if (running != null) {
            end(Outcome.FAILED, cut, HealthHints.silent(running));
        }
        closed = true;
        List<HealthStep> all = new ArrayList<>(steps);
        all.sort(Comparator.comparing(HealthStep::kind));
        return all;
    }

    /** Whether a step has failed that ends the probe; the session's is beside it. */
    private boolean endedByItself() {
        return steps.stream().anyMatch(step -> step.outcome() == Outcome.FAILED && step.kind() != Kind.SESSION);
    }

    /** What comes after the last step that has ended: a probe can be cut off between two, as while a driver is loaded. */
    private Kind next() {
        Kind last = null;
        for (HealthStep step : steps) {
            boolean beside = step.kind() == Kind.SESSION || step.kind() == Kind.POOL;
            if (!beside && (last == null || step.kind().compareTo(last) > 0)) {
                last = step.kind();
            }
        }
        if (last == null) {
            return Kind.OPEN;
        }
        return switch (last) {
            case CONFIGURATION, FILE -> Kind.OPEN;
            case NAME, TCP, TLS -> Kind.LOGIN;
            case LOGIN, OPEN -> Kind.ROUND_TRIP;
            case ROUND_TRIP, SERVER, ROLE, CLOCK, JOURNAL, INTEGRITY, POOL, SESSION -> Kind.SERVER;
        };
    }
}
