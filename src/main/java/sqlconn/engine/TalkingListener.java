package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Progress;
import sqlconn.dialect.ProgressMeter;
import sqlconn.session.SessionListener;

/** Passes on what the server says; while its statement waits by itself, when it waits no more. */
final class TalkingListener implements SessionListener {
    private final Talk talk;
    private final BooleanSupplier waiting;
    private final BooleanSupplier stopping;
    private final List<String> kept = new ArrayList<>();
    private volatile @Nullable ProgressMeter meter;

    TalkingListener(Talk talk, BooleanSupplier waiting, BooleanSupplier stopping) {
        this.talk = talk;
        this.waiting = waiting;
        this.stopping = stopping;
    }

    private synchronized void say(String text) {
        if (waiting.getAsBoolean()) {
            kept.add(text);
        } else {
            talk.note(text);
        }
    }

    /** Says what was kept while the statement waited. */
    synchronized void tellKept() {
        kept.forEach(talk::note);
        kept.clear();
    }

    /** How far the statement is that runs now, or null when nobody can tell. */
    @Nullable
    Progress progress() {
        ProgressMeter current = meter;
        return current == null ? null : current.read();
    }

    @Override
    public void runs(@Nullable ProgressMeter started) {
        meter = started;
    }

    @Override
    public void notice(String text) {
        say(text);
    }

    @Override
    public void transactionEnded(String text) {
        say(text);
    }

    @Override
    public void retrying(String text) {
        say(text);
    }

    @Override
    public void outcome(String text) {
        say(text);
    }

    @Override
    public void redefined(String text) {
        say(text);
    }

    @Override
    public boolean stopping() {
        return stopping.getAsBoolean();
    }
}
