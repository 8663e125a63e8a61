package sqlconn.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A line on the terminal that changes, and is taken away before anything else is written there. Where standard error is no
 * terminal there is none.
 */
final class ProgressLine {
    private static final String CLEAR = "\r\u001b[K";

    /** A line that is wider than the terminal is cut by it: what had wrapped could not be taken away. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final OutputStream err;
    private final boolean there;
    private boolean shown;
    private boolean inTheWay;

    ProgressLine(OutputStream err, boolean there) {
        this.err = err;
        this.there = there;
    }

    /** The line of a process on this terminal; a dumb one cannot take it away. */
    static ProgressLine of(Surroundings surroundings) {
        String type = surroundings.variable("TERM");
        boolean there = surroundings.terminals().error() && type != null && !type.equals("dumb");
        return new ProgressLine(surroundings.err(), there);
    }

    /** Whether anybody sees it. */
    boolean isThere() {
        return there;
    }

    /** Shows this text in place of what it showed before; an empty one begins anew. */
    synchronized void show(String text) {
        if (text.isEmpty()) {
            erase();
            inTheWay = false;
        } else if (there && !inTheWay) {
            shown = true;
            write(CLEAR + NO_WRAP + text + WRAP);
        }
    }

    /** Takes it away, until something new is to be shown. */
    synchronized void erase() {
        if (shown) {
            shown = false;
            write(CLEAR);
        }
    }

    /** The same output, if it goes to the same terminal: rows that appear there end the line. */
    OutputStream before(OutputStream output, boolean terminal) {
        return there && terminal ? new Guarded(output) : output;
    }

    private synchronized void giveWay() {
        erase();
        inTheWay = true;
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nowhereToComplain) {
            return;
        }
    }

    private final class Guarded extends FilterOutputStream {
        Guarded(OutputStream output) {
            super(output);
        }

        @Override
        public void write(int b) throws IOException {
            giveWay();
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                giveWay();
                out.write(bytes, from, length);
            }
        }

        /** Also comes before a pager takes the terminal. */
        @Override
        public void flush() throws IOException {
            giveWay();
            out.flush();
        }
    }
}
