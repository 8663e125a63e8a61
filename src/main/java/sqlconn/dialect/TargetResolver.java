package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;
import sqlconn.config.CodeTrust;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.LiteralPassword;
import sqlconn.config.PasswordAsked;
import sqlconn.config.PasswordCommand;
import sqlconn.config.PasswordFile;
import sqlconn.config.Passwords;
import sqlconn.config.Secret;
import sqlconn.config.UserFiles;

/**
 * From a profile to what the driver needs: takes the URL apart, adds what stands beside it, fetches the password, completes
 * the rest from the files of the database's own client, and builds the target.
 */
public final class TargetResolver {
    private final UserFiles user;

    public TargetResolver(UserFiles user) {
        this.user = user;
    }

    /**
     * The target of a profile. It connects to nothing, but may run a command or ask a person for the password.
     *
     * @throws ConfigException when the URL, an argument or the password is wrong; it names the place in the file
     */
    public JdbcTarget resolve(ConnectionProfile profile, Passwords passwords) {
        return build(profile, new Completion(user), passwords).target();
    }

    /**
     * The target of a profile, without its password where that would have to be fetched: enough for showing, not for
     * connecting. It runs nothing and asks nobody.
     *
     * @throws ConfigException as {@link #resolve} does
     */
    public JdbcTarget inspect(ConnectionProfile profile) {
        return build(profile, new Completion(user), null).target();
    }

    /**
     * What the profile comes down to and where each part of it comes from. It connects to nothing, runs nothing and asks
     * nobody.
     *
     * @throws ConfigException as {@link #resolve} does
     */
    public ConnectionExplanation explain(ConnectionProfile profile) {
        Completion completion = new Completion(user);
        Built built = build(profile, completion, null);
        return ConnectionExplanation.of(profile, built.parts(), built.target(), completion.sources());
    }

    private record Built(ConnectionParts parts, JdbcTarget target) {}

    private static Built build(ConnectionProfile profile, Completion completion, @Nullable Passwords passwords) {
        try {
            ConnectionParts parts = parts(profile, completion, passwords);
            JdbcUrlBuilder builder = Dialects.urls(parts.dialect(), parts.jdbcUrl() != null);
            if (parts.jdbcUrl() == null) {
                parts = builder.complete(parts, completion);
            }
            JdbcTarget target = builder.build(parts, profile.options());
            List<String> warnings = new ArrayList<>(profile.warnings());
            warnings.addAll(completion.warnings());
            warnings.addAll(target.warnings());
            return new Built(parts, target.withWarnings(warnings));
        } catch (ConfigException e) {
            SourcePosition position = profile.origin().position(profile.url() == null ? "dialect" : "url");
            if (e.position() != null || position == null) {
                throw e;
            }
            throw new ConfigException(
                    "connection '" + profile.name() + "': " + e.getMessage(),
                    position,
                    e.hint().orElse(null));
        }
    }

    /** The URL's parts win over keys beside it, as in Streamlit; keys fill in what the URL leaves open. */
    private static ConnectionParts parts(
            ConnectionProfile profile, Completion completion, @Nullable Passwords passwords) {
        Secret url = profile.url();
        ConnectionParts parts = url == null ? ofKeys(profile) : DatabaseUrl.parse(url.reveal());
        noteParts(parts, completion, profile, url == null ? null : "url");
        List<String> overruled = new ArrayList<>();
        String username = prefer(parts.username(), profile.username(), "username", overruled);
        Secret password = parts.password();
        if (password != null && profile.password() != null && !sameLiteral(password, profile)) {
            overruled.add("password");
        } else if (password == null && profile.password() != null) {
            completion.note("password", passwordSource(profile));
            if (passwords == null && profile.password() instanceof PasswordCommand) {
                String refusal = CodeTrust.warning(profile, "password_command", "run commands");
                if (refusal != null) {
                    completion.warn(refusal);
                }
            }
            password = passwords == null ? Secret.of("") : passwords.fetch(profile);
        }
        ConnectionParts merged = parts.withCredentials(username, password);
        if (parts.jdbcUrl() == null) {
            merged = merged.withAddress(
                    prefer(parts.host(), profile.host(), "host", overruled),
                    prefer(parts.port(), profile.port(), "port", overruled),
                    prefer(parts.database(), profile.database(), "database", overruled));
        } else if (profile.host() != null || profile.port() != null || profile.database() != null) {
            overruled.add("host, port and database");
        }
        noteParts(merged, completion, profile, null);
        if (!overruled.isEmpty()) {
            completion.warn(
                    "the url already says: " + String.join(", ", overruled) + "; the keys beside it are ignored");
        }
        Map<String, List<String>> query = new LinkedHashMap<>(merged.query());
        query.putAll(profile.query());
        return merged.withQuery(query);
    }

    private static ConnectionParts ofKeys(ConnectionProfile profile) {
        String dialect = profile.dialect() == null ? "" : profile.dialect();
        int plus = dialect.indexOf('+');
        return new ConnectionParts(
                plus < 0 ? dialect : dialect.substring(0, plus),
                plus < 0 ? profile.driver() : dialect.substring(plus + 1),
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                null);
    }

    /**
     * Notes for each part that is there whence it came.
     *
     * @param key the key that holds them all, or null when each has its own
     */
    private static void noteParts(
            ConnectionParts parts, Completion completion, ConnectionProfile profile, @Nullable String key) {
        note(completion, profile, "username", parts.username(), key);
        note(completion, profile, "password", parts.password(), key);
        note(completion, profile, "host", parts.host(), key);
        note(completion, profile, "port", parts.port(), key);
        note(completion, profile, "database", parts.database(), key);
    }

    private static void note(
            Completion completion,
            ConnectionProfile profile,
            String part,
            @Nullable Object value,
            @Nullable String key) {
        String source = profile.origin().source(key == null ? part : key);
        if (value != null && source != null) {
            completion.note(part, source);
        }
    }

    private static String passwordSource(ConnectionProfile profile) {
        if (profile.password() instanceof PasswordCommand || profile.password() instanceof PasswordFile) {
            String key = profile.password() instanceof PasswordFile ? "password_file" : "password_command";
            return profile.password().description() + " (" + profile.origin().source(key) + ")";
        }
        String key = profile.origin().source("password");
        String source = key == null ? profile.origin().description() : key;
        return profile.password() instanceof PasswordAsked asked ? asked.description() + " (" + source + ")" : source;
    }

    private static boolean sameLiteral(Secret password, ConnectionProfile profile) {
        return profile.password() instanceof LiteralPassword literal
                && literal.secret().equals(password);
    }

    private static <T> @Nullable T prefer(@Nullable T url, @Nullable T key, String name, List<String> overruled) {
        if (url != null && key != null && !url.equals(key)) {
            overruled.add(name);
        }
        return url != null ? url : key;
    }
}
