package sqlconn.dialect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sqlconn.ConfigException;
import sqlconn.config.UserFiles;

/** Translates arguments of libpq, and of the Python drivers, into properties of pgjdbc (42.7.14). */
final class PostgresArguments {
    /** Arguments of libpq and the Python drivers that are translated or mean nothing here, for hints. */
    static final List<String> LIBPQ = List.of(
            "application_name",
            "channel_binding",
            "client_encoding",
            "connect_timeout",
            "gssencmode",
            "keepalives",
            "krbsrvname",
            "load_balance_hosts",
            "options",
            "require_auth",
            "service",
            "sslcert",
            "sslkey",
            "sslmode",
            "sslnegotiation",
            "sslpassword",
            "sslrootcert",
            "target_session_attrs");

    /** Properties of pgjdbc that may be given in its own spelling. */
    static final List<String> PROPERTIES = List.of(
            "adaptiveFetch",
            "adaptiveFetchMaximum",
            "adaptiveFetchMinimum",
            "allowEncodingChanges",
            "ApplicationName",
            "assumeMinServerVersion",
            "authenticationPluginClassName",
            "autosave",
            "binaryTransfer",
            "binaryTransferDisable",
            "binaryTransferEnable",
            "cancelSignalTimeout",
            "channelBinding",
            "cleanupSavepoints",
            "connectTimeout",
            "currentSchema",
            "databaseMetadataCacheFields",
            "databaseMetadataCacheFieldsMiB",
            "defaultRowFetchSize",
            "disableColumnSanitiser",
            "escapeSyntaxCallMode",
            "flushCacheOnDdl",
            "gssEncMode",
            "gsslib",
            "gssResponseTimeout",
            "gssUseDefaultCreds",
            "hideUnprivilegedObjects",
            "hostRecheckSeconds",
            "jaasApplicationName",
            "jaasLogin",
            "kerberosServerName",
            "loadBalanceHosts",
            "localSocketAddress",
            "loggerFile",
            "loggerLevel",
            "loginTimeout",
            "logServerErrorDetail",
            "logUnclosedConnections",
            "maxResultBuffer",
            "maxSendBufferSize",
            "options",
            "pemKeyAlgorithm",
            "preferQueryMode",
            "preparedStatementCacheQueries",
            "preparedStatementCacheSizeMiB",
            "prepareThreshold",
            "protocolVersion",
            "queryTimeout",
            "quoteReturningIdentifiers",
            "receiveBufferSize",
            "replication",
            "requireAuth",
            "reWriteBatchedInserts",
            "scramMaxIterations",
            "sendBufferSize",
            "service",
            "socketFactory",
            "socketFactoryArg",
            "socketTimeout",
            "sslcert",
            "sslfactory",
            "sslfactoryarg",
            "sslhostnameverifier",
            "sslkey",
            "sslmode",
            "sslNegotiation",
            "sslpassword",
            "sslpasswordcallback",
            "sslResponseTimeout",
            "sslrootcert",
            "sspiServiceClass",
            "stringtype",
            "targetServerType",
            "tcpKeepAlive",
            "tcpNoDelay",
            "unknownLength",
            "useSpnego",
            "xmlFactoryFactory");

    private final ConnectionParts parts;
    private final TargetDraft draft;

    PostgresArguments(ConnectionParts parts, TargetDraft draft) {
        this.parts = parts;
        this.draft = draft;
    }

    /** Puts every argument of the parts into the draft. */
    void apply() {
        List<String> ignored = new ArrayList<>();
        for (Map.Entry<String, List<String>> argument : parts.query().entrySet()) {
            String value = argument.getValue().get(argument.getValue().size() - 1);
            draft.from(argument.getKey());
            if (!translate(argument.getKey(), value)) {
                ignored.add(argument.getKey());
            }
        }
        checkTls();
        if (!ignored.isEmpty()) {
            draft.warn("without effect in the PostgreSQL driver: " + String.join(", ", ignored));
        }
    }

    /** Translates one argument; false when it has no effect here, and the user should know. */
    private boolean translate(String name, String value) {
        switch (name) {
            case "host", "port", "passfile" -> {
                // part of the address, or of the search for the password
            }
            case "user" -> draft.put("user", value);
            case "dbname" -> draft.put("PGDBNAME", value);
            case "application_name", "fallback_application_name" -> draft.put("ApplicationName", value);
            case "connect_timeout" -> {
                String seconds = Long.toString(DriverArguments.seconds(name, value));
                draft.put("connectTimeout", seconds);
                draft.put("loginTimeout", seconds);
            }
            case "timeout" -> draft.put("connectTimeout", Long.toString(DriverArguments.seconds(name, value)));
            case "target_session_attrs" -> draft.put("targetServerType", serverType(value));
            case "keepalives" -> draft.put("tcpKeepAlive", Boolean.toString(DriverArguments.bool(name, value)));
            case "gssencmode" -> draft.put("gssEncMode", value);
            case "channel_binding" -> draft.put("channelBinding", value);
            case "krbsrvname" -> draft.put("kerberosServerName", value);
            case "sslnegotiation" -> draft.put("sslNegotiation", value);
            case "require_auth" -> draft.put("requireAuth", value);
            case "load_balance_hosts" -> draft.put("loadBalanceHosts", Boolean.toString(value.equals("random")));
            case "prepare_threshold" -> draft.put("prepareThreshold", value);
            case "ssl" -> draft.put("sslmode", sslMode(value));
            case "client_encoding",
                    "sslcompression",
                    "sslsni",
                    "keepalives_idle",
                    "keepalives_interval",
                    "keepalives_count",
                    "tcp_user_timeout",
                    "gssdelegation",
                    "krb_delegation",
                    "command_timeout",
                    "statement_cache_size",
                    "prepared_statement_cache_size",
                    "async_fallback",
                    "executemany_mode",
                    "autocommit",
                    "row_factory",
                    "cursor_factory" -> {
                return false;
            }
            case "sslcrl",
                    "sslcrldir",
                    "requirepeer",
                    "ssl_min_protocol_version",
                    "ssl_max_protocol_version",
                    "sslcertmode" ->
                throw DriverArguments.refused(
                        name,
                        "the PostgreSQL driver has no counterpart, and without it the connection would be less safe");
            default -> other(name, value);
        }
        return true;
    }

    private void other(String name, String value) {
        String setting = name.startsWith("server_settings.") ? name.substring("server_settings.".length()) : "";
        if (!setting.isEmpty()) {
            // asyncpg's dictionary of settings; pgjdbc takes them as options, with blanks escaped
            String option = "-c " + setting + "=" + value.replace("\\", "\\\\").replace(" ", "\\ ");
            draft.append("options", option);
        } else if (PROPERTIES.contains(name)) {
            draft.put(name, value);
        } else {
            List<String> known = new ArrayList<>(LIBPQ);
            known.addAll(PROPERTIES);
            throw DriverArguments.unknown("PostgreSQL", name, known);
        }
    }

    /** Brings what libpq means by its TLS arguments, beyond their spelling, into the driver's terms. */
    private void checkTls() {
        String mode = draft.property("sslmode");
        String root = draft.property("sslrootcert");
        if (mode != null
                && !List.of("disable", "allow", "prefer", "require", "verify-ca", "verify-full")
                        .contains(mode)) {
            throw DriverArguments.invalid("sslmode", "one of disable, allow, prefer, require, verify-ca, verify-full");
        }
        boolean pem = usesPemKey();
        if (PostgresTls.SYSTEM.equals(root)) {
            // libpq 16: trust what the machine trusts, and insist on verify-full
            if (mode != null && !mode.equals("verify-full")) {
                throw new ConfigException("sslrootcert=system needs sslmode=verify-full", null, null);
            }
            draft.put("sslmode", "verify-full");
            if (!pem) {
                draft.put("sslfactory", "org.postgresql.ssl.DefaultJavaSSLFactory");
                draft.remove("sslrootcert");
            }
        } else if (root != null && "require".equals(mode)) {
            // libpq: with a root certificate, require verifies the chain as verify-ca does; pgjdbc would not
            draft.put("sslmode", "verify-ca");
        }
    }

    /** Whether there is a client certificate with a key in PEM, of which the driver reads one form only. */
    private boolean usesPemKey() {
        String key = draft.property("sslkey");
        if (key == null || draft.property("sslcert") == null || draft.property("sslfactory") != null) {
            return false;
        }
        Path file = Path.of(key);
        try {
            if (!PemFiles.isPem(file)) {
                return false;
            }
        } catch (IOException e) {
            throw new ConfigException("cannot read sslkey: " + file, null, null);
        }
        if (UserFiles.readableByOthers(file)) {
            draft.warn("the private key " + file + " can be read by other users; run: chmod 600 " + file);
        }
        draft.put("sslfactory", PostgresTls.class.getName());
        return true;
    }

    private static String serverType(String value) {
        return switch (value) {
            case "any" -> "any";
            case "read-write", "primary" -> "primary";
            case "read-only", "standby" -> "secondary";
            case "prefer-standby" -> "preferSecondary";
            default ->
                throw DriverArguments.invalid(
                        "target_session_attrs", "one of any, read-write, read-only, primary, standby, prefer-standby");
        };
    }

    /** asyncpg spells sslmode as ssl; libpq's URIs know {@code ssl=true} from JDBC. */
    private static String sslMode(String value) {
        return switch (value) {
            case "true", "True" -> "require";
            case "false", "False" -> "disable";
            default -> value;
        };
    }
}
