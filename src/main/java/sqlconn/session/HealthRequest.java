package sqlconn.session;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How a health probe is to go.
 *
 * @param deadline how long it may take; a step that has not ended by then has failed
 * @param full whether a database file is read as a whole for damage, which may take as long as it takes
 * @param stopped whether somebody does not want to wait any longer
 */
public record HealthRequest(Duration deadline, boolean full, BooleanSupplier stopped) {
    /** A quick probe that nobody stops. */
    public static HealthRequest within(Duration deadline) {
        return new HealthRequest(deadline, false, () -> false);
    }
}
