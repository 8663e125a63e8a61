package sqlconn.dialect;

/** BigQuery: the host is a project, the path a dataset; without a project the credentials tell it. */
final class BigQueryUrls extends NetworkUrls {
    BigQueryUrls() {
        super("bigquery", null);
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        switch (name) {
            case "credentials_path" -> {
                draft.put("OAuthType", "0");
                draft.put("OAuthPvtKeyPath", value);
            }
            case "location" -> draft.put("Location", value);
            case "arraysize", "list_tables_page_size" -> draft.warn("without effect in the BigQuery driver: " + name);
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        if (parts.host() != null) {
            draft.put("ProjectId", parts.host());
        }
        if (parts.database() != null) {
            draft.put("DefaultDataset", parts.database());
        }
        // 3 means the credentials that the machine has by default
        draft.putDefault("OAuthType", "3");
        return "jdbc:bigquery://https://www.googleapis.com/bigquery/v2:443";
    }
}
