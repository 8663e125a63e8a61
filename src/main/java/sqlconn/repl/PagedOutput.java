package sqlconn.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import sqlconn.engine.OutputSink;

/**
 * The terminal as the place that results go to. A result that is taller than the screen goes through the pager, while its
 * rows come; quitting the pager ends a statement that reads.
 */
final class PagedOutput extends OutputStream implements OutputSink.Bounds {
    private final OutputStream terminal;
    private final IntSupplier rows;
    private final @Nullable PagerCommand command;
    private final Runnable stop;

    /** What a result has so far, until it is clear whether it fits on the screen. */
    private final ByteArrayOutputStream held = new ByteArrayOutputStream();

    private int heldLines;
    private int shown;
    private boolean holding;
    private boolean stoppable;
    private volatile @Nullable Pager pager;

    /**
     * @param rows the height of the terminal, asked before each result
     * @param command starts the pager, or null for none
     * @param stop stops the statement whose rows nobody wants any more; called by a thread of its own
     */
    PagedOutput(OutputStream terminal, IntSupplier rows, @Nullable PagerCommand command, Runnable stop) {
        this.terminal = terminal;
        this.rows = rows;
        this.command = command;
        this.stop = stop;
    }

    @Override
    public void resultBegins(boolean mayBeStopped) {
        stoppable = mayBeStopped;
        held.reset();
        heldLines = 0;
        shown = 0;
        holding = command != null && rows.getAsInt() > 1;
    }

    /** Whether a pager has the terminal, and with it the keyboard. */
    boolean paging() {
        return pager != null;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        Pager running = pager;
        if (running != null) {
            running.write(bytes, from, length);
        } else if (holding) {
            hold(bytes, from, length);
        } else {
            terminal.write(bytes, from, length);
        }
    }

    private void hold(byte[] bytes, int from, int length) throws IOException {
        held.write(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            heldLines += bytes[i] == '\n' ? 1 : 0;
        }
        PagerCommand known = command;
        if (known != null && heldLines >= rows.getAsInt()) {
            holding = false;
            terminal.flush();
            Pager started = known.start(stoppable ? stop : () -> {});
            if (started == null) {
                showHeld();
                return;
            }
            pager = started;
            started.write(held.toByteArray(), 0, held.size());
        }
    }

    private void showHeld() throws IOException {
        byte[] all = held.toByteArray();
        terminal.write(all, shown, all.length - shown);
        shown = all.length;
    }

    @Override
    public void flush() throws IOException {
        Pager running = pager;
        if (running != null) {
            running.flush();
        } else if (holding) {
            showHeld();
        }
    }

    /** The result is whole, or nobody wants more of it: waits until the person has left the pager. */
    @Override
    public void resultEnds() {
        holding = false;
        Pager running = pager;
        if (running != null) {
            running.await();
            pager = null;
        }
    }
}
