package sqlconn.dialect;

import sqlconn.ConfigException;

/** Trino, and Presto which it came from. The path holds catalog and schema. */
final class TrinoUrls extends NetworkUrls {
    private final String scheme;

    private TrinoUrls(String scheme, String driverClass) {
        super(scheme, driverClass);
        this.scheme = scheme;
    }

    static TrinoUrls trino() {
        return new TrinoUrls("trino", "io.trino.jdbc.TrinoDriver");
    }

    static TrinoUrls presto() {
        return new TrinoUrls("presto", "com.facebook.presto.jdbc.PrestoDriver");
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        switch (name) {
            case "access_token" -> {
                draft.put("accessToken", value);
                draft.put("SSL", "true");
            }
            case "http_scheme", "protocol" -> {
                if (value.equals("https")) {
                    draft.put("SSL", "true");
                }
            }
            case "verify" -> {
                if (value.equalsIgnoreCase("false") && isPresto()) {
                    throw new ConfigException(
                            "the argument 'verify' cannot be honoured: Presto's driver checks certificates always",
                            null,
                            "verify=FILE names the certificate to trust");
                }
                if (value.equalsIgnoreCase("false")) {
                    draft.put("SSLVerification", "NONE");
                } else if (!value.equalsIgnoreCase("true")) {
                    draft.put("SSLTrustStorePath", value);
                }
            }
            case "source" -> draft.put(isPresto() ? "applicationNamePrefix" : name, value);
            case "client_tags" -> draft.put("clientTags", value);
            case "session_properties" -> draft.put("sessionProperties", value);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Its driver is older than the parting of the two, and knows less. */
    private boolean isPresto() {
        return scheme.equals("presto");
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        // The drivers refuse to send a password without TLS.
        if (parts.password() != null) {
            draft.put("SSL", "true");
        }
        String path = parts.database() == null ? "system" : parts.database();
        boolean tls = "true".equals(draft.property("SSL"));
        return "jdbc:" + scheme + "://" + HostPort.of(parts, tls ? 443 : 8080) + "/" + path;
    }
}
