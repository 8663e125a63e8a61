package sqlconn.dialect;

import sqlconn.ConfigException;

/** Oracle through its thin driver: a service, a SID, or an alias of {@code tnsnames.ora}. */
final class OracleUrls extends NetworkUrls {
    OracleUrls() {
        super("oracle", "oracle.jdbc.OracleDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        return switch (name) {
            case "service_name" -> true;
            case "mode", "threaded", "events", "arraysize", "auto_convert_lobs", "encoding", "nencoding" -> {
                draft.warn("without effect in the Oracle driver: " + name);
                yield true;
            }
            default -> false;
        };
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        String service = parts.argument("service_name");
        if (service != null && parts.database() != null) {
            throw new ConfigException(
                    "the path of an Oracle URL is a SID, and service_name is given too", null, "keep one of them");
        }
        String host = HostPort.required(parts.host(), "Oracle", "oracle://user@host:1521/?service_name=…");
        if (service != null) {
            return "jdbc:oracle:thin:@//" + HostPort.of(parts, 1521) + "/" + service;
        }
        if (parts.database() != null) {
            return "jdbc:oracle:thin:@" + HostPort.of(parts, 1521) + ":" + parts.database();
        }
        return parts.port() == null ? "jdbc:oracle:thin:@" + host : "jdbc:oracle:thin:@//" + HostPort.of(parts, 1521);
    }
}
