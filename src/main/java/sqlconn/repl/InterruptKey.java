package sqlconn.repl;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.engine.InterruptScope;
import sqlconn.session.Session;

/** What Ctrl-C means while no line is being edited, and what becomes of the shell when the process is told to end. */
final class InterruptKey {
    private final InterruptScope interrupts;
    private final BooleanSupplier paging;
    private volatile @Nullable Runnable atPrompt;
    private volatile @Nullable Thread reader;
    private volatile @Nullable ExitCode terminated;
    private volatile @Nullable Supplier<Session> sessions;

    /** @param paging whether a pager has the keyboard: then the key is the pager's own */
    InterruptKey(InterruptScope interrupts, BooleanSupplier paging) {
        this.interrupts = interrupts;
        this.paging = paging;
    }

    /** Who knows the session whose statement is stopped. */
    void watch(Supplier<Session> current) {
        sessions = current;
    }

    private @Nullable Session session() {
        Supplier<Session> current = sessions;
        return current == null ? null : current.get();
    }

    /** While a line is read, the key is the line editor's, also before it has taken over and after it has let go. */
    void reading(boolean now) {
        reader = now ? Thread.currentThread() : null;
    }

    /**
     * The process was told to end: stops the statement, or the reading of a line, and then the shell.
     *
     * @param exitCode what the shell ends with
     */
    void terminate(ExitCode exitCode) {
        terminated = exitCode;
        interrupts.interrupt(InterruptScope.Reason.TERMINATION);
        Thread waiting = reader;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    /** Whether the process was told to end. */
    boolean terminated() {
        return terminated != null;
    }

    /** What the shell ends with. */
    ExitCode exitCode() {
        ExitCode told = terminated;
        return told == null ? ExitCode.OK : told;
    }

    /** From now on, until {@code null} is given, this is done instead: a line is being read without an editor. */
    void atPrompt(@Nullable Runnable drop) {
        atPrompt = drop;
    }

    /** The key was pressed: the first time stops the statement on the server, the second gives up waiting for that. */
    void pressed() {
        Runnable drop = atPrompt;
        if (drop != null) {
            drop.run();
            return;
        }
        if (reader != null || paging.getAsBoolean()) {
            return;
        }
        Session running = session();
        if (interrupts.interrupted() && running != null) {
            running.abort();
        } else {
            interrupts.interrupt(InterruptScope.Reason.USER);
        }
    }

    /** Stops the statement whose rows nobody wants any more; that is no interrupt to be told. */
    void stop() {
        Session running = session();
        if (running != null) {
            running.cancel();
        }
    }
}
