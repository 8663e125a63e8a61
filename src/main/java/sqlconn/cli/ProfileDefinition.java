package sqlconn.cli;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Connections;
import sqlconn.config.FileOrigin;
import sqlconn.config.Passwords;
import sqlconn.config.Secret;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.TargetResolver;
import sqlconn.session.ConnectionDefinition;

/** A connection as the command line or its section describes it, read again when that is asked for or a file has changed. */
final class ProfileDefinition implements ConnectionDefinition {
    private final String argument;
    private final Connections connections;
    private final UnaryOperator<ConnectionProfile> guard;
    private final TargetResolver resolver;
    private final Passwords passwords;
    private final ErrorReporter errors;
    private ConnectionProfile profile;
    private JdbcTarget target;
    private @Nullable Object state;

    /**
     * Reads the definition, and its password.
     *
     * @param argument a name, a URL or a path
     * @param guard adds what the command line says of the connection, however often its section is read
     * @param errors hears of secrets, so that it never shows them, and of warnings
     * @throws sqlconn.ConfigException when it is wrong
     */
    ProfileDefinition(
            String argument,
            Connections connections,
            UnaryOperator<ConnectionProfile> guard,
            TargetResolver resolver,
            Passwords passwords,
            ErrorReporter errors) {
        this.argument = argument;
        this.connections = connections;
        this.guard = guard;
        this.resolver = resolver;
        this.passwords = passwords;
        this.errors = errors;
        this.profile = describe();
        this.target = resolve(profile);
    }

    @Override
    public String name() {
        return profile.name();
    }

    /** The profile as it was read last. */
    ConnectionProfile profile() {
        return profile;
    }

    @Override
    public JdbcTarget target() {
        return target;
    }

    @Override
    public JdbcTarget read() {
        state = connections.state();
        connections.reread();
        return take(describe());
    }

    /** A command for the password runs, and a person is asked for it, only when the section itself is another one. */
    @Override
    public @Nullable JdbcTarget readIfChanged() {
        if (!(profile.origin() instanceof FileOrigin)) {
            return null;
        }
        Object now = connections.state();
        if (now.equals(state)) {
            return null;
        }
        state = now;
        connections.reread();
        ConnectionProfile next = describe();
        if (means(profile, next)) {
            profile = next;
            return null;
        }
        return take(next);
    }

    private ConnectionProfile describe() {
        return guard.apply(connections.profile(argument));
    }

    private boolean means(ConnectionProfile before, ConnectionProfile after) {
        JdbcTarget old = resolver.inspect(before);
        JdbcTarget next = resolver.inspect(after);
        return Objects.equals(before.password(), after.password())
                && old.dialectName().equals(next.dialectName())
                && old.url().equals(next.url())
                && old.properties().equals(next.properties())
                && old.secretProperties().equals(next.secretProperties())
                && old.options().equals(next.options());
    }

    private JdbcTarget take(ConnectionProfile next) {
        JdbcTarget resolved = resolve(next);
        profile = next;
        target = resolved;
        return resolved;
    }

    private JdbcTarget resolve(ConnectionProfile described) {
        JdbcTarget resolved = resolver.resolve(described, passwords);
        for (Secret secret : resolved.secretProperties().values()) {
            errors.hide(secret);
        }
        for (String warning : resolved.warnings()) {
            errors.note("warning: " + warning);
        }
        return resolved;
    }
}
