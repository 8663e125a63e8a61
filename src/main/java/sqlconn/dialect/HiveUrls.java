package sqlconn.dialect;

import java.util.Locale;

/** Hive, and Spark's thrift server, which speaks Hive's protocol. */
final class HiveUrls extends NetworkUrls {
    HiveUrls() {
        super("hive", "org.apache.hive.jdbc.HiveDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        if (name.equals("auth")) {
            switch (value.toUpperCase(Locale.ROOT)) {
                case "NOSASL" -> draft.put("auth", "noSasl");
                case "NONE", "LDAP", "CUSTOM" -> {
                    // user and password are enough
                }
                default -> throw DriverArguments.refused(name, "only NONE, NOSASL, LDAP and CUSTOM are translated");
            }
            return true;
        }
        return false;
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        String auth = draft.property("auth");
        draft.remove("auth");
        // The driver reads this one only from the URL.
        String session = auth == null ? "" : ";auth=" + auth;
        return "jdbc:hive2://" + HostPort.of(parts, 10000) + "/"
                + (parts.database() == null ? "default" : parts.database()) + session;
    }
}
