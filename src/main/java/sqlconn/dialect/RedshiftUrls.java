package sqlconn.dialect;

import java.util.Map;

/** Amazon Redshift; with {@code iam=true}, as redshift_connector has it, credentials of AWS make a password for the moment. */
final class RedshiftUrls extends NetworkUrls {
    private static final Map<String, String> NAMES = Map.of(
            "cluster_identifier", "ClusterID",
            "region", "Region",
            "db_user", "DbUser",
            "db_groups", "DbGroups",
            "auto_create", "AutoCreate",
            "access_key_id", "AccessKeyID",
            "secret_access_key", "SecretAccessKey",
            "session_token", "SessionToken",
            "profile", "Profile",
            "application_name", "ApplicationName");

    RedshiftUrls() {
        super("redshift", "com.amazon.redshift.Driver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        String translated = NAMES.get(name);
        if (translated != null) {
            draft.put(translated, value);
        }
        return translated != null || name.equals("iam");
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        String iam = parts.argument("iam");
        return (iam != null && DriverArguments.bool("iam", iam) ? "jdbc:redshift:iam://" : "jdbc:redshift://")
                + HostPort.of(parts, 5439) + "/"
                + (parts.database() == null ? "" : PercentText.encode(parts.database()));
    }
}
