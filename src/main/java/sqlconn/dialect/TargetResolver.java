package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.LiteralPassword;
import sqlconn.config.Secret;

/** From a profile to what the driver needs: takes the URL apart, adds what stands beside it, and builds the target. */
public final class TargetResolver {
    /**
     * The target of a profile. It connects to nothing.
     *
     * @throws ConfigException when the URL, an argument or the password is wrong; it names the place in the file
     */
    public JdbcTarget resolve(ConnectionProfile profile) {
        try {
            List<String> warnings = new ArrayList<>(profile.warnings());
            ConnectionParts parts = parts(profile, warnings);
            JdbcTarget target = JdbcUrlBuilders.forDialect(parts.dialect()).build(parts, profile.options());
            warnings.addAll(target.warnings());
            return target.withWarnings(warnings);
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
    private static ConnectionParts parts(ConnectionProfile profile, List<String> warnings) {
        Secret given = profile.password() instanceof LiteralPassword literal ? literal.secret() : null;
        Secret url = profile.url();
        if (url == null) {
            String dialect = profile.dialect() == null ? "" : profile.dialect();
            int plus = dialect.indexOf('+');
            return new ConnectionParts(
                    plus < 0 ? dialect : dialect.substring(0, plus),
                    plus < 0 ? profile.driver() : dialect.substring(plus + 1),
                    profile.username(),
                    given,
                    profile.host(),
                    profile.port(),
                    profile.database(),
                    profile.query(),
                    null);
        }
        ConnectionParts parts = DatabaseUrl.parse(url.reveal());
        List<String> overruled = new ArrayList<>();
        String username = prefer(parts.username(), profile.username(), "username", overruled);
        Secret password = prefer(parts.password(), given, "password", overruled);
        String host = parts.host();
        Integer port = parts.port();
        String database = parts.database();
        if (parts.jdbcUrl() == null) {
            host = prefer(host, profile.host(), "host", overruled);
            port = prefer(port, profile.port(), "port", overruled);
            database = prefer(database, profile.database(), "database", overruled);
        }
        if (!overruled.isEmpty()) {
            warnings.add("the url already says: " + String.join(", ", overruled) + "; the keys beside it are ignored");
        }
        Map<String, List<String>> query = new LinkedHashMap<>(parts.query());
        query.putAll(profile.query());
        return parts.withCredentials(username, password)
                .withAddress(host, port, database)
                .withQuery(query);
    }

    private static <T> @Nullable T prefer(@Nullable T url, @Nullable T key, String name, List<String> overruled) {
        if (url != null && key != null && !url.equals(key)) {
            overruled.add(name);
        }
        return url != null ? url : key;
    }
}
