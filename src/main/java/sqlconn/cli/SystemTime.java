package sqlconn.cli;

import java.time.Instant;
import java.time.InstantSource;

/** The time of this machine. */
final class SystemTime implements InstantSource {
    @Override
    public Instant instant() {
        return Instant.now();
    }
}
