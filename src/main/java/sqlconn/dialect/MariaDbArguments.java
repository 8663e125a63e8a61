package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/** Translates arguments of mysqlclient, PyMySQL and mysql-connector into properties of MariaDB Connector/J (4.0.0). */
final class MariaDbArguments {
    /** Arguments of the Python drivers that are translated, for hints. */
    static final List<String> PYTHON = List.of(
            "charset",
            "collation",
            "compress",
            "connect_timeout",
            "init_command",
            "local_infile",
            "read_timeout",
            "sql_mode",
            "ssl",
            "ssl_ca",
            "ssl_cert",
            "ssl_check_hostname",
            "ssl_disabled",
            "ssl_key",
            "ssl_mode",
            "ssl_verify_cert",
            "ssl_verify_identity",
            "unix_socket",
            "write_timeout");

    /** Properties of the driver that may be given in its own spelling. */
    static final List<String> PROPERTIES = List.of(
            "allowLocalInfile",
            "allowPublicKeyRetrieval",
            "blankTableNameMeta",
            "cachePrepStmts",
            "connectTimeout",
            "connectionAttributes",
            "connectionCollation",
            "connectionTimeZone",
            "createDatabaseIfNotExist",
            "credentialType",
            "deferCertificateValidation",
            "defaultFetchSize",
            "disablePipeline",
            "enabledSslCipherSuites",
            "enabledSslProtocolSuites",
            "fallbackToSystemKeyStore",
            "fallbackToSystemTrustStore",
            "forceConnectionTimeZoneToSession",
            "jdbcCompliantTruncation",
            "keyPassword",
            "keyStore",
            "keyStorePassword",
            "keyStoreType",
            "localSocket",
            "localSocketAddress",
            "maxAllowedPacket",
            "permitRedirect",
            "pipe",
            "preserveInstants",
            "prepStmtCacheSize",
            "restrictedAuth",
            "rewriteBatchedStatements",
            "serverRsaPublicKeyFile",
            "serverSslCert",
            "servicePrincipalName",
            "sessionVariables",
            "socketFactory",
            "socketTimeout",
            "sslMode",
            "tcpAbortiveClose",
            "tcpKeepAlive",
            "tcpKeepCount",
            "tcpKeepIdle",
            "tcpKeepInterval",
            "timezone",
            "tinyInt1isBit",
            "tlsSocketType",
            "transactionIsolation",
            "trustStore",
            "trustStorePassword",
            "trustStoreType",
            "useAffectedRows",
            "useBulkStmts",
            "useCompression",
            "useServerPrepStmts");

    private final ConnectionParts parts;
    private final TargetDraft draft;
    private final List<String> ignored = new ArrayList<>();
    private boolean verifyIdentity;
    private boolean verifyChain;
    private boolean encrypt;
    private boolean plain;
    private long readTimeout;
    private long writeTimeout;

    MariaDbArguments(ConnectionParts parts, TargetDraft draft) {
        this.parts = parts;
        this.draft = draft;
    }

    /** Puts every argument of the parts into the draft. */
    void apply() {
        for (Map.Entry<String, List<String>> argument : parts.query().entrySet()) {
            draft.from(argument.getKey());
            translate(
                    argument.getKey(),
                    argument.getValue().get(argument.getValue().size() - 1));
        }
        checkClientCertificate();
        String mode = sslMode();
        if (mode != null && draft.property("sslMode") == null) {
            draft.put("sslMode", mode);
            if (mode.startsWith("verify")) {
                // Nothing may stand in for the check that was asked for: by default, driver 4.0 may put it off until
                // the
                // server has proved that it knows the password.
                draft.put("deferCertificateValidation", "false");
            }
        }
        long timeout = Math.max(readTimeout, writeTimeout);
        if (timeout > 0 && draft.property("socketTimeout") == null) {
            draft.put("socketTimeout", Long.toString(timeout));
        }
        if (!ignored.isEmpty()) {
            draft.warn("without effect in the MariaDB driver: " + String.join(", ", ignored));
        }
    }

    /** A client certificate is of use only with its key, and with TLS. */
    private void checkClientCertificate() {
        boolean certificate = draft.property(MariaDbTls.CERTIFICATE) != null;
        boolean key = draft.property(MariaDbTls.KEY) != null;
        if (certificate != key) {
            throw new ConfigException(
                    "a client certificate needs both ssl_cert and ssl_key, and only one is given", null, null);
        }
        if (certificate) {
            encrypt |= draft.property("sslMode") == null;
            draft.put("tlsSocketType", MariaDbTls.TYPE);
        }
    }

    private void translate(String name, String value) {
        switch (name) {
            case "charset" -> {
                // The driver always speaks utf8mb4.
                if (!value.toLowerCase(Locale.ROOT).startsWith("utf8")) {
                    ignored.add(name);
                }
            }
            case "read_default_file", "read_default_group" -> {
                // read before, where the address was completed
            }
            case "user" -> draft.put("user", value);
            case "passwd" -> draft.put("password", value);
            case "connect_timeout", "connection_timeout" ->
                draft.put("connectTimeout", Long.toString(DriverArguments.milliseconds(name, value)));
            case "read_timeout" -> readTimeout = DriverArguments.milliseconds(name, value);
            case "write_timeout" -> writeTimeout = DriverArguments.milliseconds(name, value);
            case "unix_socket" -> draft.put("localSocket", value);
            case "local_infile", "allow_local_infile" ->
                draft.put("allowLocalInfile", Boolean.toString(DriverArguments.bool(name, value)));
            case "init_command" -> draft.initFirst(value);
            case "sql_mode" -> draft.initFirst("SET SESSION sql_mode = '" + value.replace("'", "''") + "'");
            case "collation" -> draft.put("connectionCollation", value);
            case "compress" -> draft.put("useCompression", Boolean.toString(DriverArguments.bool(name, value)));
            case "ssl_ca", "ssl.ca", "ssl.ssl_ca" -> {
                draft.put("serverSslCert", value);
                verifyChain = true;
            }
            case "ssl_check_hostname", "ssl.check_hostname", "ssl_verify_identity" -> {
                verifyIdentity = DriverArguments.bool(name, value);
                encrypt |= verifyIdentity;
            }
            case "ssl_verify_cert", "ssl.verify_mode" -> {
                verifyChain |= value.equals("CERT_REQUIRED") || DriverArguments.bool(name, value);
            }
            case "ssl" -> encrypt = DriverArguments.bool(name, value);
            case "ssl_disabled" -> plain = DriverArguments.bool(name, value);
            case "ssl_mode" -> sslMode(value);
            case "ssl_cert", "ssl.cert" -> draft.put(MariaDbTls.CERTIFICATE, value);
            case "ssl_key", "ssl.key" -> draft.put(MariaDbTls.KEY, value);
            case "ssl_capath", "ssl.capath", "ssl_cipher", "ssl.cipher", "tls_versions" ->
                throw DriverArguments.refused(
                        name,
                        "the MariaDB driver has no counterpart, and without it the connection would be less safe");
            case "use_unicode",
                    "binary_prefix",
                    "autocommit",
                    "buffered",
                    "raise_on_warnings",
                    "use_pure",
                    "program_name",
                    "client_flag",
                    "auth_plugin",
                    "pool_name",
                    "pool_size",
                    "conv",
                    "cursorclass",
                    "get_warnings",
                    "consume_results",
                    "converter_class",
                    "time_zone" -> ignored.add(name);
            default -> {
                if (!PROPERTIES.contains(name)) {
                    List<String> known = new ArrayList<>(PYTHON);
                    known.addAll(PROPERTIES);
                    throw DriverArguments.unknown("MariaDB", name, known);
                }
                draft.put(name, value);
            }
        }
    }

    /** The {@code ssl_mode} of the MySQL client library. */
    private void sslMode(String value) {
        switch (value.toUpperCase(Locale.ROOT)) {
            case "DISABLED" -> plain = true;
            case "PREFERRED" -> ignored.add("ssl_mode");
            case "REQUIRED" -> encrypt = true;
            case "VERIFY_CA" -> verifyChain = true;
            case "VERIFY_IDENTITY" -> {
                encrypt = true;
                verifyIdentity = true;
            }
            default ->
                throw DriverArguments.invalid(
                        "ssl_mode", "one of DISABLED, PREFERRED, REQUIRED, VERIFY_CA, VERIFY_IDENTITY");
        }
    }

    /** The driver's word for what was asked for, or null when nothing was. */
    private @Nullable String sslMode() {
        if (plain) {
            if (verifyChain || verifyIdentity || encrypt) {
                throw new ConfigException("the arguments both demand TLS and switch it off", null, null);
            }
            return "disable";
        }
        if (verifyIdentity) {
            return "verify-full";
        }
        if (verifyChain) {
            return "verify-ca";
        }
        return encrypt ? "trust" : null;
    }
}
