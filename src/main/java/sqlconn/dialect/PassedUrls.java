package sqlconn.dialect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;

/** A database that is reached by a JDBC URL alone: the URL is the driver's business, and so are its arguments. */
class PassedUrls implements JdbcUrlBuilder {
    private final String dialectName;
    private final @Nullable String driverClass;

    /**
     * @param driverClass the driver's class, or null when it is not known
     */
    PassedUrls(String dialectName, @Nullable String driverClass) {
        this.dialectName = dialectName;
        this.driverClass = driverClass;
    }

    @Override
    public final JdbcTarget build(ConnectionParts parts, ConnectionOptions options) {
        if (parts.jdbcUrl() == null) {
            throw new ConfigException(
                    "SQLAlchemy has no URL for " + dialectName, null, "write url = \"jdbc:" + dialectName + ":…\"");
        }
        TargetDraft draft = new TargetDraft(parts, options);
        for (Map.Entry<String, List<String>> argument : parts.query().entrySet()) {
            draft.from(argument.getKey());
            draft.put(
                    argument.getKey(),
                    argument.getValue().get(argument.getValue().size() - 1));
        }
        draft.from("");
        complete(parts.jdbcUrl(), draft);
        return draft.finish(dialectName, driverClass, parts.jdbcUrl());
    }

    /** Adds what the database needs beyond what the user says. */
    void complete(String jdbcUrl, TargetDraft draft) {}
}
