package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.Secret;

/**
 * SQL Server through mssql-jdbc, from the forms of pyodbc and pymssql. ODBC driver 17 and older encrypt only when asked to,
 * ODBC driver 18 and mssql-jdbc unless asked not to; the ODBC driver's name, when it is given, decides.
 */
final class SqlServerUrls implements JdbcUrlBuilder {
    private static final String DRIVER = "com.microsoft.sqlserver.jdbc.SQLServerDriver";

    @Override
    public JdbcTarget build(ConnectionParts given, ConnectionOptions options) {
        if (given.jdbcUrl() != null) {
            return new PassedUrls("mssql", DRIVER).build(given, options);
        }
        ConnectionParts parts = given.query().containsKey("odbc_connect") ? ofOdbcText(given) : given;
        boolean odbc = parts.driver() == null || parts.driver().equals("pyodbc");
        if (odbc && parts.host() != null && parts.database() == null) {
            throw new ConfigException(
                    "mssql+pyodbc://name without a database means an ODBC data source, which Java cannot read",
                    null,
                    "name host and database: mssql+pyodbc://user@host/database");
        }
        TargetDraft draft = new TargetDraft(parts, options);
        for (Map.Entry<String, List<String>> argument : parts.query().entrySet()) {
            draft.from(argument.getKey());
            translate(
                    argument.getKey(),
                    argument.getValue().get(argument.getValue().size() - 1),
                    draft);
        }
        draft.from("");
        if (draft.property("user") == null && draft.property("authentication") == null) {
            draft.put("integratedSecurity", "true");
        }
        draft.putDefault("loginTimeout", Long.toString((options.connectTimeout().toMillis() + 999) / 1000));
        return draft.finish("mssql", DRIVER, url(parts));
    }

    private static String url(ConnectionParts parts) {
        String host = parts.host() == null ? "localhost" : parts.host();
        boolean instance = host.indexOf('\\') >= 0 && parts.port() == null;
        StringBuilder url = new StringBuilder("jdbc:sqlserver://");
        url.append(instance ? host : HostPort.of(parts, 1433));
        if (parts.database() != null) {
            url.append(";databaseName=").append(quote(parts.database()));
        }
        return url.toString();
    }

    /** A value with a meaningful character stands in braces, where a closing brace is doubled. */
    private static String quote(String value) {
        boolean plain = true;
        for (int i = 0; i < value.length(); i++) {
            plain = plain && (Character.isLetterOrDigit(value.charAt(i)) || "_-.".indexOf(value.charAt(i)) >= 0);
        }
        return plain ? value : "{" + value.replace("}", "}}") + "}";
    }

    private static void translate(String name, String value, TargetDraft draft) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "driver" -> {
                int version = version(value);
                if (version > 0 && version < 18) {
                    draft.putDefault("encrypt", "false");
                }
            }
            case "encrypt" -> draft.put("encrypt", yesNo(value));
            case "trustservercertificate" -> draft.put("trustServerCertificate", yesNo(value));
            case "trusted_connection" -> {
                if (DriverArguments.bool(name, value)) {
                    draft.put("integratedSecurity", "true");
                }
            }
            case "applicationintent" -> draft.put("applicationIntent", value);
            case "multisubnetfailover" -> draft.put("multiSubnetFailover", yesNo(value));
            case "authentication" -> draft.put("authentication", value);
            case "app" -> draft.put("applicationName", value);
            case "uid" -> draft.put("user", value);
            case "pwd" -> draft.put("password", value);
            case "timeout", "connection timeout", "logintimeout", "login_timeout" ->
                draft.put("loginTimeout", Long.toString(DriverArguments.seconds(name, value)));
            case "charset", "tds_version", "autocommit", "mars_connection", "fast_executemany" ->
                draft.warn("without effect in the SQL Server driver: " + name);
            default -> draft.put(name, value);
        }
    }

    /** {@code yes} and {@code no} in the driver's spelling; words such as {@code strict} stay. */
    private static String yesNo(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "yes", "1", "mandatory" -> "true";
            case "no", "0", "optional" -> "false";
            default -> value.toLowerCase(Locale.ROOT);
        };
    }

    /** The number in {@code ODBC Driver 17 for SQL Server}; 0 when there is none, 1 for the drivers before they had one. */
    private static int version(String driver) {
        String digits = "";
        for (int i = 0; i < driver.length() && digits.length() < 3; i++) {
            char c = driver.charAt(i);
            if (c >= '0' && c <= '9') {
                digits += c;
            } else if (!digits.isEmpty()) {
                break;
            }
        }
        boolean old = driver.equals("SQL Server") || driver.startsWith("SQL Server Native Client");
        return old ? 1 : digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** {@code odbc_connect} holds a whole ODBC connection string, {@code KEY=value;KEY={value}}. */
    private static ConnectionParts ofOdbcText(ConnectionParts given) {
        Map<String, String> values = odbcValues(String.valueOf(given.argument("odbc_connect")));
        if (values.containsKey("DSN")) {
            throw new ConfigException("odbc_connect names an ODBC data source, which Java cannot read", null, null);
        }
        String server = values.remove("SERVER");
        String host = server == null ? null : server.startsWith("tcp:") ? server.substring(4) : server;
        int comma = host == null ? -1 : host.indexOf(',');
        Integer port = host == null || comma < 0
                ? null
                : DatabaseUrl.portNumber(host.substring(comma + 1).strip());
        String username = values.remove("UID");
        String password = values.remove("PWD");
        String database = values.remove("DATABASE");
        Map<String, List<String>> query = new LinkedHashMap<>();
        for (Map.Entry<String, String> value : values.entrySet()) {
            query.put(value.getKey(), List.of(value.getValue()));
        }
        return new ConnectionParts(
                given.dialect(),
                "odbc_connect",
                username == null ? given.username() : username,
                password == null ? given.password() : Secret.of(password),
                comma < 0 || host == null ? host : host.substring(0, comma),
                port,
                database == null ? given.database() : database,
                query,
                null);
    }

    private static Map<String, String> odbcValues(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                break;
            }
            String key = text.substring(at, equals).strip().toUpperCase(Locale.ROOT);
            List<String> pieces = new ArrayList<>();
            at = equals + 1;
            if (at < text.length() && text.charAt(at) == '{') {
                int close = text.indexOf('}', at);
                while (close >= 0 && text.startsWith("}}", close)) {
                    pieces.add(text.substring(at + 1, close) + "}");
                    at = close + 1;
                    close = text.indexOf('}', close + 2);
                }
                if (close < 0) {
                    throw new ConfigException("odbc_connect has a '{' without a '}'", null, null);
                }
                pieces.add(text.substring(at + 1, close));
                at = text.indexOf(';', close);
            } else {
                int end = text.indexOf(';', at);
                pieces.add(text.substring(at, end < 0 ? text.length() : end).strip());
                at = end;
            }
            values.put(key, String.join("", pieces));
            at = at < 0 ? text.length() : at + 1;
        }
        return values;
    }
}
