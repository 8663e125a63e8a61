package sqlconn.dialect;

import sqlconn.ConfigException;

/** Databricks: the user is the word {@code token}, and the password a token. */
final class DatabricksUrls extends NetworkUrls {
    DatabricksUrls() {
        super("databricks", "com.databricks.client.jdbc.Driver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        switch (name) {
            case "http_path" -> {
                // part of the URL
            }
            case "catalog" -> draft.put("ConnCatalog", value);
            case "schema" -> draft.put("ConnSchema", value);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        String path = parts.argument("http_path");
        if (path == null) {
            throw new ConfigException(
                    "a Databricks URL needs http_path", null, "copy it from the warehouse's connection details");
        }
        draft.remove("user");
        draft.put("AuthMech", "3");
        draft.put("UID", "token");
        draft.renameSecret("password", "PWD");
        return "jdbc:databricks://" + HostPort.of(parts, 443) + ";httpPath=" + path;
    }
}
