package sqlconn.repl;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A program that shows a result page by page, while the result is written to it. */
final class Pager {
    private final OutputStream input;
    private final CompletableFuture<Void> ended;
    private volatile boolean complete;

    /** @param left called, by another thread, when the person leaves the pager before it has everything */
    Pager(Process process, Runnable left) {
        this.input = process.getOutputStream();
        this.ended = process.onExit().thenRun(() -> {
            if (!complete) {
                left.run();
            }
        });
    }

    /** @throws IOException when the person has left the pager */
    void write(byte[] bytes, int from, int length) throws IOException {
        input.write(bytes, from, length);
    }

    /** @throws IOException when the person has left the pager */
    void flush() throws IOException {
        input.flush();
    }

    /** Ends its input and waits until the person has left it. */
    void await() {
        complete = true;
        try {
            input.close();
        } catch (IOException left) {
            // What it had not taken yet nobody wants to see.
            ended.join();
            return;
        }
        ended.join();
    }
}
