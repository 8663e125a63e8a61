package sqlconn.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ConnectionOptions;

/**
 * What the databases of which no driver is inside the program have in common: every argument becomes a property unless the
 * database translates it, and a JDBC URL is taken as it is. Their drivers complain of a property that they do not know, or
 * ignore it; nothing here can tell.
 */
abstract class NetworkUrls implements JdbcUrlBuilder {
    private final String dialectName;
    private final @Nullable String driverClass;

    NetworkUrls(String dialectName, @Nullable String driverClass) {
        this.dialectName = dialectName;
        this.driverClass = driverClass;
    }

    @Override
    public final JdbcTarget build(ConnectionParts parts, ConnectionOptions options) {
        TargetDraft draft = new TargetDraft(parts, options);
        for (Map.Entry<String, List<String>> argument : parts.query().entrySet()) {
            String name = argument.getKey();
            String value = argument.getValue().get(argument.getValue().size() - 1);
            draft.from(name);
            if (parts.jdbcUrl() != null || !translate(name, value, draft)) {
                draft.put(name, value);
            }
        }
        draft.from("");
        String url = parts.jdbcUrl() == null ? url(parts, draft) : parts.jdbcUrl();
        return draft.finish(dialectName, driverClass, url);
    }

    /** Translates an argument of the Python driver; false when it goes to the JDBC driver as it is. */
    abstract boolean translate(String name, String value, TargetDraft draft);

    /** The JDBC URL; may set further properties. */
    abstract String url(ConnectionParts parts, TargetDraft draft);
}
