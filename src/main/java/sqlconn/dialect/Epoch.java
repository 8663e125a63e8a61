package sqlconn.dialect;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points in time as servers write them: seconds since 1970 in UTC, with a fraction. */
final class Epoch {
    private Epoch() {}

    /** The point in time, or null when the text is no number. */
    static @Nullable Instant instant(String seconds) {
        try {
            return Instant.EPOCH.plusNanos(
                    new BigDecimal(seconds).movePointRight(9).longValue());
        } catch (NumberFormatException unexpected) {
            return null;
        }
    }
}
