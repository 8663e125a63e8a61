package sqlconn.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Passwords;
import sqlconn.config.UserFiles;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.TargetResolver;
import sqlconn.testing.TestDatabase;

/** Named connections to test databases, made as the program makes them from a URL. */
public final class Connecting {
    private Connecting() {}

    /** A connection as scripts have it. */
    public static NamedConnection single(TestDatabase database, ConnectionOptions options) {
        JdbcTarget target = target(database.url(), options);
        return NamedConnection.single("test", dialect(target), target);
    }

    /** A connection as the shell has it. */
    public static NamedConnection pooled(TestDatabase database, ConnectionOptions options) {
        return pooled(database.url(), options);
    }

    /** A connection as the shell has it. */
    public static NamedConnection pooled(String url, ConnectionOptions options) {
        JdbcTarget target = target(url, options);
        return NamedConnection.pooled("test", dialect(target), target);
    }

    /** A connection as scripts have it. */
    public static NamedConnection single(String url, ConnectionOptions options) {
        JdbcTarget target = target(url, options);
        return NamedConnection.single("test", dialect(target), target);
    }

    /** A connection as the shell has it, by this definition, with this clock. */
    static NamedConnection pooled(ConnectionDefinition definition, @Nullable InstantSource clock) {
        return NamedConnection.pooled(definition, LoadedDriver.inside(dialect(definition.target())), clock);
    }

    static Dialect dialect(JdbcTarget target) {
        return Dialects.named(target.dialectName());
    }

    /** What a URL comes down to. */
    static JdbcTarget target(String url, ConnectionOptions options) {
        UserFiles nobody = new UserFiles(Map.of(), Path.of("/nowhere"));
        ConnectionProfile plain = ConnectionProfile.ofUrl("test", new ArgumentOrigin(), url);
        ConnectionProfile profile = new ConnectionProfile(
                plain.name(),
                plain.origin(),
                plain.url(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                plain.query(),
                plain.driverFiles(),
                options,
                plain.warnings());
        return new TargetResolver(nobody).resolve(profile, new Passwords(nobody, label -> null, Duration.ofSeconds(1)));
    }
}
