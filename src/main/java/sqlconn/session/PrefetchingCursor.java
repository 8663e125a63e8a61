package sqlconn.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.RowReader;
import sqlconn.result.Row;
import sqlconn.result.RowCursor;

/**
 * Rows read by a thread of their own while the caller formats the ones before. The first few are read by the caller, so a
 * small result costs no thread. What was read but not yet taken is bounded in rows and bytes; the caller takes all there
 * is each time, so a slow query shows its rows as they come.
 */
final class PrefetchingCursor implements RowCursor {
    private static final int ROWS_BY_CALLER = 64;
    private static final long CALLER_READS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int ROWS_AT_ONCE = 256;
    private static final long GATHER_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
    private static final int ROWS_AHEAD = 2048;
    private static final int BYTES_AHEAD = 1024 * 1024;

    private final StatementRun run;
    private final RowReader reader;

    /** What the caller works through; only the caller's. */
    private List<Row> taken = new ArrayList<>();

    private int position;
    private long rowsTaken;
    private boolean failureTold;

    private final Object lock = new Object();

    /** What was read since the caller took the last; guarded by the lock, as everything below. */
    private List<Row> read = new ArrayList<>();

    private int bytesRead;
    private boolean ended;
    private boolean callerWaits;
    private boolean stopping;
    private @Nullable Throwable failure;
    private @Nullable Thread thread;

    PrefetchingCursor(StatementRun run, RowReader reader) {
        this.run = run;
        this.reader = reader;
    }

    @Override
    public @Nullable Row next() {
        if (run.cancelled()) {
            taken.clear();
            position = 0;
        }
        if (position == taken.size() && !refill()) {
            return null;
        }
        rowsTaken++;
        return taken.get(position++);
    }

    /** Gets at least one more row, or tells that there is none. */
    private boolean refill() {
        taken.clear();
        position = 0;
        synchronized (lock) {
            if (thread == null && !ended) {
                readByCaller();
            }
            if (run.cancelled()) {
                discardRest();
            } else {
                awaitRows();
            }
            if (!read.isEmpty()) {
                List<Row> empty = taken;
                taken = read;
                read = empty;
                bytesRead = 0;
                lock.notifyAll();
                return true;
            }
        }
        if (failure != null && !failureTold) {
            failureTold = true;
            throw translated(failure);
        }
        return false;
    }

    /** Who has asked to stop sees no more rows, although some were read ahead; and then the result is not whole. */
    private void discardRest() {
        try {
            while (!ended) {
                read.clear();
                bytesRead = 0;
                lock.notifyAll();
                lock.wait();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ended = true;
        }
        read.clear();
        if (failure == null) {
            failure = run.cancellation();
        }
    }

    /** The first rows; if there are more, a thread goes on. */
    private void readByCaller() {
        long start = System.nanoTime();
        while (!ended && read.size() < ROWS_BY_CALLER) {
            readOne();
            if (System.nanoTime() - start > CALLER_READS_NANOS) {
                break;
            }
        }
        if (!ended) {
            Thread reading = new Thread(this::readAhead, "sqlconn-rows");
            reading.setDaemon(true);
            reading.start();
            thread = reading;
        }
    }

    private void readOne() {
        Row row = null;
        try {
            row = reader.next();
        } catch (SQLException | RuntimeException | Error thrown) {
            failure = thrown;
        }
        if (row == null) {
            ended = true;
        } else {
            add(row);
        }
    }

    private void add(Row row) {
        read.add(row);
        bytesRead += row.weight();
    }

    private void readAhead() {
        while (true) {
            Row row = null;
            Throwable thrown = null;
            try {
                row = run.cancelled() ? null : reader.next();
                if (row == null && run.cancelled()) {
                    thrown = run.cancellation();
                }
            } catch (SQLException | RuntimeException | Error caught) {
                thrown = caught;
            }
            synchronized (lock) {
                if (row == null || stopping) {
                    failure = thrown;
                    ended = true;
                    lock.notifyAll();
                    return;
                }
                add(row);
                if (callerWaits || read.size() == ROWS_AT_ONCE) {
                    callerWaits = false;
                    lock.notifyAll();
                }
                awaitRoom();
            }
        }
    }

    /**
     * Waits for the first row or the end, and then a moment for more: waking up for each row would cost more than the row.
     * The reading thread always notifies in the end, because a driver's call is ended by a cancel.
     */
    private void awaitRows() {
        try {
            callerWaits = true;
            while (read.isEmpty() && !ended) {
                lock.wait();
            }
            callerWaits = false;
            long end = System.nanoTime() + GATHER_NANOS;
            long left = GATHER_NANOS;
            while (read.size() < ROWS_AT_ONCE && !ended && left > 0) {
                TimeUnit.NANOSECONDS.timedWait(lock, left);
                left = end - System.nanoTime();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            ended = true;
            failure = new SQLException("interrupted while waiting for rows");
        }
    }

    /** Waits until the caller has taken what there is, or wants no more. */
    private void awaitRoom() {
        while ((read.size() >= ROWS_AHEAD || bytesRead >= BYTES_AHEAD) && !stopping) {
            try {
                lock.wait();
            } catch (InterruptedException interrupted) {
                stopping = true;
            }
        }
    }

    private RuntimeException translated(Throwable thrown) {
        if (thrown instanceof SQLException sql) {
            return run.fail(sql);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    @Override
    public boolean ready(int millis) {
        if (position < taken.size()) {
            return true;
        }
        synchronized (lock) {
            if (thread == null) {
                return ended || !read.isEmpty();
            }
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            long left = end - System.nanoTime();
            try {
                callerWaits = true;
                while (read.isEmpty() && !ended && left > 0) {
                    TimeUnit.NANOSECONDS.timedWait(lock, left);
                    left = end - System.nanoTime();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return ended || !read.isEmpty();
        }
    }

    /** How many rows the caller has got. */
    long rowsTaken() {
        return rowsTaken;
    }

    /** Whether the last row was read from the server, or reading failed. */
    boolean exhausted() {
        synchronized (lock) {
            return ended;
        }
    }

    /** Ends the reading thread; afterwards nothing but the caller uses the JDBC objects. */
    void stop() {
        Thread reading;
        synchronized (lock) {
            stopping = true;
            ended = true;
            reading = thread;
            thread = null;
            read.clear();
            taken.clear();
            position = 0;
            lock.notifyAll();
        }
        boolean interrupted = false;
        while (reading != null && reading.isAlive()) {
            try {
                reading.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        if (!exhausted()) {
            run.abandon();
        }
        stop();
    }
}
