package sqlconn.session;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.result.Row;

/**
 * Rows on their way from the thread that reads them to the one that formats them, bounded in number and bytes. One thread
 * puts and one takes. While there is something to take and room to put, neither touches a lock; whoever has to wait says
 * for which row, so that the other wakes it once and not for each row.
 */
final class RowQueue {
    private static final int PLACES = 1 << 11;
    private static final int BYTES = 1024 * 1024;
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long FOREVER = Long.MAX_VALUE / 2;
    private static final long NEVER = Long.MAX_VALUE;

    private final @Nullable Row[] ring = new Row[PLACES];

    /** How many rows were ever put, and whether that is all; each written by the thread that puts. */
    private volatile long put;

    private long bytesPut;
    private volatile boolean ended;

    /** How many rows were ever taken, and their bytes; written by the thread that takes. */
    private volatile long taken;

    private volatile long bytesTaken;

    /** Who takes no more lets nobody wait. */
    private volatile boolean closed;

    private final Object lock = new Object();

    /** The number of rows put at which the thread that takes wants to be woken. */
    private volatile long wakeTakerAt = NEVER;

    /** The number of rows taken at which the thread that puts wants to be woken. */
    private volatile long wakePutterAt = NEVER;

    /** Whether a row can be put without waiting. */
    boolean hasRoom() {
        return put - taken < PLACES && bytesPut - bytesTaken < BYTES;
    }

    /** Adds a row, as soon as there is room; returns false if nobody wants it any more. */
    boolean put(Row row) throws InterruptedException {
        if (!hasRoom()) {
            awaitRoom();
        }
        long before = put;
        ring[place(before)] = row;
        bytesPut += row.weight();
        put = before + 1;
        if (before + 1 >= wakeTakerAt) {
            wake();
        }
        return !closed;
    }

    /** Waits until half of the rows are taken: waking up for each would cost more than the row. */
    private void awaitRoom() throws InterruptedException {
        synchronized (lock) {
            while (!closed && !hasRoom()) {
                wakePutterAt = put - (put - taken) / 2;
                if (taken < wakePutterAt) {
                    lock.notifyAll();
                    lock.wait();
                }
            }
            wakePutterAt = NEVER;
        }
    }

    /** No more rows come. */
    void end() {
        ended = true;
        wake();
    }

    /** Whether no more rows come; some may still be there to be taken. */
    boolean ended() {
        return ended;
    }

    /**
     * Waits for a row, and then a moment for more. Takes all there are, or as many as fit.
     *
     * @return how many; 0 after the last
     */
    int take(@Nullable Row[] into) throws InterruptedException {
        await(1, FOREVER);
        await(into.length, GATHER_NANOS);
        long before = taken;
        int count = closed ? 0 : (int) Math.min(put - before, into.length);
        long bytes = bytesTaken;
        for (int i = 0; i < count; i++) {
            int place = place(before + i);
            Row row = ring[place];
            ring[place] = null;
            into[i] = row;
            bytes += row == null ? 0 : row.weight();
        }
        bytesTaken = bytes;
        taken = before + count;
        if (before + count >= wakePutterAt) {
            wake();
        }
        return count;
    }

    /** Waits for a number of rows, but not after the last; returns whether there is one, or none will come. */
    boolean await(int rows, long nanos) throws InterruptedException {
        long wanted = taken + rows;
        if (!arrived(wanted)) {
            long start = System.nanoTime();
            synchronized (lock) {
                wakeTakerAt = wanted;
                long left = nanos;
                while (!arrived(wanted) && left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                    left = nanos - (System.nanoTime() - start);
                }
                wakeTakerAt = NEVER;
            }
        }
        return ended || put > taken;
    }

    /** Whether waiting for more rows is in vain: they are there, or no more come before some of those are taken. */
    private boolean arrived(long wanted) {
        return put >= wanted || ended || (wakePutterAt != NEVER && put > taken);
    }

    /** Nothing is taken any more, and nobody is to wait. */
    void close() {
        closed = true;
        end();
    }

    private void wake() {
        synchronized (lock) {
            lock.notifyAll();
        }
    }

    private static int place(long number) {
        return (int) (number & (PLACES - 1));
    }
}
