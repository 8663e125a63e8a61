package sqlconn.repl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sqlconn.engine.NamedSession;
import sqlconn.session.WatchThread;

/** Tells a person at the prompt that a session waits no more, when it happens: what became of it shows before the next. */
final class WaitingWatch {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final @Nullable WatchThread thread;

    /**
     * Watches until it is ended.
     *
     * @param sessions all sessions of the shell
     * @param above takes the line, on a thread of its own
     */
    WaitingWatch(List<NamedSession> sessions, Consumer<String> above) {
        List<NamedSession> waiting = new ArrayList<>(sessions);
        waiting.removeIf(session -> !session.isWaiting());
        thread = waiting.isEmpty() ? null : new WatchThread("sqlconn-waiting", () -> watch(waiting, above));
    }

    private static void watch(List<NamedSession> waiting, Consumer<String> above) {
        while (!waiting.isEmpty() && !Thread.currentThread().isInterrupted()) {
            for (NamedSession session : List.copyOf(waiting)) {
                if (session.hasWaited(PAUSE)) {
                    waiting.remove(session);
                    above.accept("session '" + session.name() + "' waits no more; Enter shows what came of it");
                }
            }
        }
    }

    /** The person has typed something, or left. */
    void end() {
        if (thread != null) {
            thread.end();
        }
    }
}
