package sqlconn.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import sqlconn.config.ConnectionOptions;
import sqlconn.testing.TestDatabase;

/** Health probes of test databases, and their reports without what differs from run to run. */
final class Probing {
    static final Duration LONG = Duration.ofSeconds(60);

    private Probing() {}

    /** As {@code sqlconn health} does it. */
    static String of(String url) {
        return of(url, ConnectionOptions.DEFAULT, LONG);
    }

    static String of(String url, ConnectionOptions options, Duration deadline) {
        ConnectionDefinition definition = ConnectionDefinition.fixed("test", Connecting.target(url, options));
        try (NamedConnection connection = NamedConnection.single(
                definition, LoadedDriver.inside(Connecting.dialect(definition.target())), InstantSource.system())) {
            return masked(connection.health(null, HealthRequest.within(deadline)));
        }
    }

    /** As {@code .health} does it. */
    static String of(OpenSession open) {
        return masked(open.connection.health(open.session, LONG));
    }

    /** A pooled session whose probes check certificates and clocks too. */
    static OpenSession session(TestDatabase database, ConnectionOptions options) {
        return session(database.url(), options, InstantSource.system());
    }

    static OpenSession session(String url, ConnectionOptions options, InstantSource clock) {
        return new OpenSession(
                Connecting.pooled(ConnectionDefinition.fixed("test", Connecting.target(url, options)), clock));
    }

    /** A clock that is wrong by so much. */
    static InstantSource off(Duration difference) {
        return () -> Instant.now().plus(difference);
    }

    /** The report with {@code T} for times, {@code N} for sizes, and one blank for many. */
    static String masked(HealthReport report) {
        return String.join("\n", report.describe())
                .replaceAll(" +[0-9]+\\.[0-9]{2} ms", " T")
                .replaceAll("[0-9]+ (ms|s) (ahead of|behind) this", "D off this")
                .replaceAll(", [0-9]+ (bytes|KiB)", ", N")
                .replaceAll("(\\S) {2,}", "$1 ")
                .replaceAll(" {10,}try: ", "    try: ")
                .replaceAll("(PostgreSQL|MariaDB|SQLite) [0-9][^ \n]*", "$1 V");
    }
}
