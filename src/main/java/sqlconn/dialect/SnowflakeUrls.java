package sqlconn.dialect;

import sqlconn.ConfigException;

/** Snowflake: the account is the host's first part, and the path holds database and schema. */
final class SnowflakeUrls extends NetworkUrls {
    private static final String DOMAIN = ".snowflakecomputing.com";

    SnowflakeUrls() {
        super("snowflake", "net.snowflake.client.api.driver.SnowflakeDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        return name.equals("account") || name.equals("host");
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        String account = HostPort.required(parts.host(), "Snowflake", "snowflake://user@account/database/schema");
        String[] path =
                parts.database() == null ? new String[0] : parts.database().split("/", -1);
        if (path.length > 2) {
            throw new ConfigException(
                    "the path of a Snowflake URL has " + path.length + " parts",
                    null,
                    "it is database, or database/schema");
        }
        if (path.length > 0 && !path[0].isEmpty()) {
            draft.put("db", path[0]);
        }
        if (path.length > 1 && !path[1].isEmpty()) {
            draft.put("schema", path[1]);
        }
        String host = account.endsWith(DOMAIN) ? account : account + DOMAIN;
        return "jdbc:snowflake://" + host + (parts.port() == null ? "" : ":" + parts.port()) + "/";
    }
}
