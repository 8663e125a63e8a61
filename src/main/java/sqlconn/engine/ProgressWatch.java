package sqlconn.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.Progress;
import sqlconn.meta.Elapsed;
import sqlconn.session.WatchThread;

/** Shows how far a statement is, once it has run for a moment, and takes that away when it has ended. */
final class ProgressWatch {
    private static final int PATIENCE_MILLIS = 1000;
    private static final int PERIOD_MILLIS = 250;

    private final TalkingListener statement;
    private final Talk talk;
    private final long start = System.nanoTime();
    private final @Nullable WatchThread thread;

    private ProgressWatch(TalkingListener statement, Talk talk, boolean useful) {
        this.statement = statement;
        this.talk = talk;
        if (!useful) {
            thread = null;
            return;
        }
        talk.progress("");
        thread = new WatchThread("sqlconn-progress", this::watch);
    }

    /**
     * Watches until closed; does nothing where nobody sees it.
     *
     * @param statement knows what runs
     * @param known whether the database tells how far it is
     */
    static ProgressWatch start(TalkingListener statement, Talk talk, boolean known) {
        return new ProgressWatch(statement, talk, known && talk.showsProgress());
    }

    private void watch() {
        try {
            Thread.sleep(PATIENCE_MILLIS);
            while (true) {
                Progress progress = statement.progress();
                if (progress != null) {
                    talk.progress(line(progress, Duration.ofNanos(System.nanoTime() - start)));
                }
                Thread.sleep(PERIOD_MILLIS);
            }
        } catch (InterruptedException ended) {
            return;
        }
    }

    /** {@code running: 45 %, 9 of 20 splits, 2.7 M rows, 31.5 MB, 3 s}. */
    static String line(Progress progress, Duration time) {
        StringBuilder line = new StringBuilder(progress.state()).append(": ");
        if (progress.percent() >= 0) {
            line.append(progress.percent()).append(" %, ");
        }
        if (progress.total() > 0) {
            line.append(progress.done()).append(" of ").append(progress.total());
            line.append(' ').append(progress.parts()).append(", ");
        }
        line.append(scaled(progress.rows(), "")).append(progress.rows() == 1 ? "row, " : "rows, ");
        if (progress.bytes() > 0) {
            line.append(scaled(progress.bytes(), "B")).append(", ");
        }
        return line.append(Elapsed.words(Duration.ofSeconds(time.toSeconds()))).toString();
    }

    /** Three or four digits are enough for a number that has changed by the time that it is read. */
    private static String scaled(long number, String unit) {
        String prefixes = " kMGTPE";
        int power = 0;
        long rest = number;
        long tenths = 0;
        while (rest >= (power == 0 ? 10_000 : 1_000)) {
            tenths = rest / 100 % 10;
            rest /= 1000;
            power++;
        }
        String digits = power == 0 ? rest + " " : rest + "." + tenths + " " + prefixes.charAt(power);
        return digits + unit + (unit.isEmpty() && power > 0 ? " " : "");
    }

    /** The statement has ended: nothing is shown any more when this returns. */
    void close() {
        if (thread == null) {
            return;
        }
        thread.end();
        talk.progress("");
    }
}
