package sqlconn.config;

import java.util.List;

/** Tells a URL or a connection string from a name, by its look alone. */
final class ConnectionText {
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

    /** A mistyped URL may hold a password: what stands before its {@code @} is not repeated. */
    static String withoutUserinfo(String text) {
        int at = text.lastIndexOf('@');
        return at < 0 ? text : "…" + text.substring(at);
    }

    /**
     * What the prompt and messages call a connection that has no name: the kind of database that it starts with, and for
     * SQLite the file's name. Nothing else of the text is used, because a password may stand anywhere in it.
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
        return libpq || scheme.isEmpty() ? "postgresql" : scheme;
    }
}
