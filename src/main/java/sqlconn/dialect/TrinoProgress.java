package sqlconn.dialect;

import java.lang.reflect.InvocationTargetException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the drivers of Trino and Presto tell of a running query: with each answer of the server they hand its statistics to
 * the monitor of the statement. Their classes are in a class loader of their own, so they are called by name.
 */
final class TrinoProgress implements ProgressMeter, Consumer<Object> {
    private volatile @Nullable Object latest;

    private TrinoProgress() {}

    /** Watches a statement; null when the driver, being another, has no such monitor. */
    static @Nullable TrinoProgress of(Statement statement) throws SQLException {
        TrinoProgress progress = new TrinoProgress();
        try {
            // The pool hands out statements of its own.
            Statement own = statement.unwrap(Statement.class);
            own.getClass().getMethod("setProgressMonitor", Consumer.class).invoke(own, progress);
            return progress;
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof SQLException failure) {
                throw failure;
            }
            return null;
        } catch (ReflectiveOperationException otherDriver) {
            return null;
        }
    }

    @Override
    public void accept(Object statistics) {
        latest = statistics;
    }

    @Override
    public @Nullable Progress read() {
        Object statistics = latest;
        if (statistics == null) {
            return null;
        }
        try {
            return new Progress(
                    String.valueOf(get(statistics, "getState")).toLowerCase(Locale.ROOT),
                    percent(get(statistics, "getProgressPercentage")),
                    "splits",
                    number(get(statistics, "getCompletedSplits")),
                    number(get(statistics, "getTotalSplits")),
                    number(get(statistics, "getProcessedRows")),
                    number(get(statistics, "getProcessedBytes")));
        } catch (ReflectiveOperationException otherDriver) {
            return null;
        }
    }

    private static Object get(Object statistics, String method) throws ReflectiveOperationException {
        return statistics.getClass().getMethod(method).invoke(statistics);
    }

    private static int percent(Object value) {
        return value instanceof OptionalDouble known && known.isPresent() ? (int) known.getAsDouble() : -1;
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
