package sqlconn.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.ServerRole;
import sqlconn.dialect.TlsFacts;

/**
 * What a health probe measured, for programs; each part is null when the probe did not get to it, or the database does not
 * tell.
 *
 * @param roundTrip how long statements took to the server and back
 * @param server what the server calls itself
 * @param role what the server is to its data
 * @param tls how connections are encrypted
 * @param clockDifference how far the server's clock is ahead of this machine's; negative when it is behind
 */
public record HealthFacts(
        @Nullable RoundTrip roundTrip,
        @Nullable String server,
        @Nullable ServerRole role,
        @Nullable TlsFacts tls,
        @Nullable Duration clockDifference) {
    /** Nothing measured yet. */
    static final HealthFacts NONE = new HealthFacts(null, null, null, null, null);

    HealthFacts withRoundTrip(RoundTrip measured) {
        return new HealthFacts(measured, server, role, tls, clockDifference);
    }

    HealthFacts withServer(String version) {
        return new HealthFacts(roundTrip, version, role, tls, clockDifference);
    }

    HealthFacts withRole(ServerRole told) {
        return new HealthFacts(roundTrip, server, told, tls, clockDifference);
    }

    HealthFacts withTls(TlsFacts seen) {
        return new HealthFacts(roundTrip, server, role, seen, clockDifference);
    }

    HealthFacts withClockDifference(Duration difference) {
        return new HealthFacts(roundTrip, server, role, tls, difference);
    }

    /**
     * Times of several round trips.
     *
     * @param p50 the median in milliseconds
     * @param p95 milliseconds that 95 of a hundred did not exceed
     * @param count how many there were
     */
    public record RoundTrip(double p50, double p95, int count) {
        /** Of these times, in milliseconds and ascending order; the nearest rank counts. */
        static RoundTrip of(double[] ascending, int count) {
            return new RoundTrip(ascending[rank(count, 50)], ascending[rank(count, 95)], count);
        }

        private static int rank(int count, int percent) {
            return Math.max(0, (count * percent + 99) / 100 - 1);
        }
    }
}
