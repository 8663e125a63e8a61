package sqlconn.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import sqlconn.session.SessionListener;

/** Passes on what the server says; while its statement waits by itself, when it waits no more. */
final class TalkingListener implements SessionListener {
    private final Talk talk;
    private final BooleanSupplier waiting;
    private final BooleanSupplier stopping;
    private final List<String> kept = new ArrayList<>();

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
