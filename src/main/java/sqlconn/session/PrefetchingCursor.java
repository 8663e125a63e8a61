package sqlconn.session;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.RowReader;
import sqlconn.result.Row;
import sqlconn.result.RowCursor;

/**
 * Rows read by a thread of their own while the caller formats the ones before. The first few are read by the caller, so a
 * small result costs no thread. The caller takes all there is each time, so a slow query shows its rows as they come.
 */
final class PrefetchingCursor implements RowCursor {
    private static final int ROWS_BY_CALLER = 64;
    private static final long CALLER_READS_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int ROWS_AT_ONCE = 1024;

    private final StatementRun run;
    private final RowReader reader;

    /** What the caller works through. */
    private final @Nullable Row[] taken = new Row[ROWS_AT_ONCE];

    private final RowQueue queue = new RowQueue();
    private int position;
    private int count;
    private long rowsTaken;
    private boolean failureTold;
    private @Nullable Thread thread;

    /** Why reading ended before the last row; written before the queue's end. */
    private volatile @Nullable Throwable failure;

    PrefetchingCursor(StatementRun run, RowReader reader) {
        this.run = run;
        this.reader = reader;
    }

    @Override
    public @Nullable Row next() {
        if (run.cancelled()) {
            position = count;
        }
        if (position == count && !refill()) {
            return null;
        }
        Row row = taken[position];
        taken[position++] = null;
        rowsTaken++;
        return row;
    }

    /** Gets at least one more row, or tells that there is none. */
    private boolean refill() {
        if (thread == null && !queue.ended()) {
            readByCaller();
        }
        position = 0;
        count = 0;
        try {
            if (run.cancelled()) {
                discardRest();
            } else {
                count = queue.take(taken);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw run.fail(new SQLException("interrupted while waiting for rows"));
        }
        Throwable thrown = failure;
        if (count == 0 && thrown != null && !failureTold) {
            failureTold = true;
            throw translated(thrown);
        }
        return count > 0;
    }

    /** Who has asked to stop sees no more rows, although some were read ahead; and then the result is not whole. */
    private void discardRest() throws InterruptedException {
        while (queue.take(taken) > 0) {
            Arrays.fill(taken, null);
        }
        if (failure == null) {
            failure = run.cancellation();
        }
    }

    /** The first rows; if there are more, a thread goes on. */
    private void readByCaller() {
        long start = System.nanoTime();
        boolean more = true;
        for (int i = 0; more && i < ROWS_BY_CALLER && queue.hasRoom(); i++) {
            more = readOne() && System.nanoTime() - start <= CALLER_READS_NANOS;
        }
        if (!queue.ended()) {
            Thread reading = new Thread(this::readAhead, "sqlconn-rows");
            reading.setDaemon(true);
            reading.start();
            thread = reading;
        }
    }

    private void readAhead() {
        boolean more = true;
        while (more) {
            more = readOne();
        }
    }

    /** Puts one more row into the queue, or ends it. The queue always ends, because a driver's call is ended by a cancel. */
    private boolean readOne() {
        try {
            Row row = run.cancelled() ? null : reader.next();
            if (row != null && queue.put(row)) {
                return true;
            }
            if (row == null && run.cancelled()) {
                failure = run.cancellation();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            failure = new SQLException("interrupted while reading rows");
        } catch (SQLException | RuntimeException | Error thrown) {
            failure = thrown;
        }
        queue.end();
        return false;
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
        if (position < count) {
            return true;
        }
        try {
            return queue.await(1, thread == null ? 0 : TimeUnit.MILLISECONDS.toNanos(millis));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** How many rows the caller has got. */
    long rowsTaken() {
        return rowsTaken;
    }

    /** Whether the last row was read from the server, or reading failed. */
    boolean exhausted() {
        return queue.ended();
    }

    /** Ends the reading thread; afterwards nothing but the caller uses the JDBC objects. */
    void stop() {
        queue.close();
        position = count;
        Thread reading = thread;
        thread = null;
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
