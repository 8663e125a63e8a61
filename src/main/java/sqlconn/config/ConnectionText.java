package sqlconn.config;

import java.util.List;

/** Tells a URL or a connection string from a name, by its look alone. */
public final class ConnectionText {
    /** First keys of a libpq connection string; a string that starts with another key is a name. */
    private static final List<String> LIBPQ_KEYS = List.of(
            "application_name",
            "client_encoding",
            "connect_timeout",
            "dbname",
            "host",
            "hostaddr",
            "options",
            "passfile",
            "password",
            "port",
            "service",
            "sslmode",
            "target_session_attrs",
            "user");

    private ConnectionText() {}

    /** Whether the text is a URL of any form, or a libpq connection string such as {@code host=db user=me}. */
    static boolean isUrl(String text) {
        if (text.startsWith("jdbc:") || text.contains("://")) {
            return true;
        }
        int equals = text.indexOf('=');
        return equals > 0 && LIBPQ_KEYS.contains(text.substring(0, equals).strip());
    }

    /** Whether a word looks like a connection, however mistyped, so that a password may stand anywhere in it. */
    public static boolean mayHoldSecret(String word) {
        return isUrl(word) || word.indexOf('@') >= 0 || word.indexOf('=') >= 0;
    }

    /** A word of the command line in quotes, for a message that complains of it, unless it may hold a password. */
    public static String quoted(String word) {
        return mayHoldSecret(word) ? "(not shown: it may hold a password)" : "'" + word + "'";
    }

    /** A mistyped URL may hold a password: what stands before its {@code @} is not repeated. */
    static String withoutUserinfo(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : "…" + text.substring(at);
    }

    /**
     * What the prompt and messages call a connection that has no name: the database, for SQLite the file, and where neither
     * stands for certain in its usual place, the kind of database. In doubt nothing of the text is used, because a password
     * may stand anywhere in a URL that was mistyped.
     */
    static String displayName(String url) {
        boolean jdbc = url.startsWith("jdbc:");
        int start = jdbc ? "jdbc:".length() : 0;
        int end = start;
        while (end < url.length() && Character.isLetterOrDigit(url.charAt(end))) {
            end++;
        }
        String scheme = url.substring(start, end);
        if (scheme.equals("sqlite")) {
            int arguments = url.indexOf('?');
            String path = arguments < 0 ? url : url.substring(0, arguments);
            String file = path.substring(path.lastIndexOf(path.indexOf('/') >= 0 ? '/' : ':') + 1);
            return file.isEmpty() || file.equals(":memory:") ? scheme : file;
        }
        boolean libpq = !jdbc && !url.contains("://");
        String database = libpq ? "" : database(url.substring(url.indexOf("://") + 3));
        if (!database.isEmpty()) {
            return database;
        }
        return libpq || scheme.isEmpty() ? "postgresql" : scheme;
    }

    /** The path behind the address, if it is one plain name; empty in any other case. */
    private static String database(String afterScheme) {
        int at = afterScheme.indexOf('@');
        String address = afterScheme.substring(at + 1);
        int slash = address.indexOf('/');
        if (slash < 0 || address.indexOf('@') >= 0 || !isAddress(address.substring(0, slash))) {
            return "";
        }
        int end = slash + 1;
        while (end < address.length() && isPlain(address.charAt(end))) {
            end++;
        }
        boolean whole = end == address.length() || address.charAt(end) == '?';
        return whole ? address.substring(slash + 1, end) : "";
    }

    /** Whether behind each host stands a port or nothing, and not a password that lacks its {@code @}. */
    private static boolean isAddress(String hosts) {
        for (String host : hosts.split(",", -1)) {
            int colon = host.indexOf(':', host.indexOf(']') + 1);
            for (int i = colon < 0 ? host.length() : colon + 1; i < host.length(); i++) {
                if (!Character.isDigit(host.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isPlain(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '$';
    }
}
