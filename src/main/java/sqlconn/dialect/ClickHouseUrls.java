package sqlconn.dialect;

import sqlconn.ConfigException;

/** ClickHouse. The JDBC driver speaks HTTP, where SQLAlchemy's native driver has ports of its own. */
final class ClickHouseUrls extends NetworkUrls {
    ClickHouseUrls() {
        super("clickhouse", "com.clickhouse.jdbc.ClickHouseDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        boolean tls = (name.equals("protocol") && value.equals("https"))
                || (name.equals("secure") && DriverArguments.bool(name, value));
        if (tls) {
            draft.put("ssl", "true");
        }
        if (name.equals("verify")) {
            if (!DriverArguments.bool(name, value)) {
                throw new ConfigException(
                        "the argument 'verify' cannot be honoured: ClickHouse's driver checks certificates always",
                        null,
                        "ca_cert=FILE names the certificate to trust");
            }
            return true;
        }
        if (name.equals("ca_cert")) {
            draft.put("sslrootcert", value);
            return true;
        }
        return name.equals("protocol") || name.equals("secure");
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        boolean tls = "true".equals(draft.property("ssl"));
        int port = parts.port() == null ? (tls ? 8443 : 8123) : parts.port();
        if (port == 9000 || port == 9440) {
            int http = port == 9000 ? 8123 : 8443;
            draft.warn(
                    "port " + port + " is ClickHouse's native protocol; the JDBC driver speaks HTTP, on port " + http);
            if (port == 9440) {
                draft.put("ssl", "true");
            }
            port = http;
        }
        return "jdbc:clickhouse://" + HostPort.of(parts.withAddress(parts.host(), port, null), port) + "/"
                + (parts.database() == null ? "default" : parts.database());
    }
}
