package sqlconn.dialect;

import sqlconn.ConfigException;

/** Athena: user and password are an access key, and the region is part of the host's name. */
final class AthenaUrls extends NetworkUrls {
    AthenaUrls() {
        super("awsathena", "com.amazon.athena.jdbc.AthenaDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        String property = switch (name) {
            case "s3_staging_dir" -> "OutputLocation";
            case "work_group" -> "WorkGroup";
            case "catalog_name" -> "Catalog";
            case "region_name" -> "Region";
            default -> null;
        };
        if (property != null) {
            draft.put(property, value);
        }
        return property != null;
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        String[] labels = parts.host() == null ? new String[0] : parts.host().split("\\.", -1);
        if (draft.property("Region") == null) {
            if (labels.length < 2 || !labels[0].equals("athena")) {
                throw new ConfigException(
                        "the host of an Athena URL does not name a region",
                        null,
                        "it looks like athena.eu-west-1.amazonaws.com");
            }
            draft.put("Region", labels[1]);
        }
        if (parts.database() != null) {
            draft.put("Database", parts.database());
        }
        return "jdbc:athena://";
    }
}
