package sqlconn.meta;

import java.time.Duration;

/** Times as people read them, in any locale the same. */
public final class Elapsed {
    private Elapsed() {}

    /** {@code 0.4 ms}, {@code 12 ms}, {@code 3.2 s}, {@code 2 min 5 s}. */
    public static String words(Duration time) {
        long micros = time.toNanos() / 1000;
        if (micros < 10_000) {
            return tenths(micros / 100) + " ms";
        }
        long millis = micros / 1000;
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return tenths(millis / 100) + " s";
        }
        return millis / 60_000 + " min " + millis % 60_000 / 1000 + " s";
    }

    private static String tenths(long tenths) {
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
