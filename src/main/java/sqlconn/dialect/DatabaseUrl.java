package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;
import sqlconn.config.Secret;

/**
 * Reads the URLs that people have: SQLAlchemy's {@code scheme+driver://user:password@host:port/database?query}, libpq's
 * {@code postgres://…} and {@code key=value …}, and {@code jdbc:…}.
 *
 * <p>SQLAlchemy's grammar is followed where it differs from RFC 3986: the password runs to the first {@code @} and may hold
 * any other character raw; user and password are percent-decoded with plus signs kept; there is no fragment; text is not
 * trimmed. The database is percent-decoded, as SQLAlchemy 2.1 and libpq do (2.0 does not).
 *
 * <p>No message repeats any piece of a URL but its scheme, because a password may have ended up anywhere in it.
 */
public final class DatabaseUrl {
    private final String text;
    private final @Nullable SourcePosition position;

    private DatabaseUrl(String text, @Nullable SourcePosition position) {
        this.text = text;
        this.position = position;
    }

    /**
     * Takes a URL apart.
     *
     * @throws ConfigException when the text is of none of the known forms
     */
    public static ConnectionParts parse(String text) {
        return parse(text, null);
    }

    /**
     * Takes a URL apart.
     *
     * @param position where the URL stands, for messages
     * @throws ConfigException when the text is of none of the known forms
     */
    public static ConnectionParts parse(String text, @Nullable SourcePosition position) {
        if (text.startsWith("jdbc:")) {
            return new JdbcUrlText(text, position).parse();
        }
        if (text.contains("://")) {
            return new DatabaseUrl(text, position).sqlAlchemy();
        }
        if (text.indexOf('=') > 0) {
            return new LibpqText(text, position).parse();
        }
        throw new ConfigException(
                "this is not a database URL",
                position,
                "a URL looks like postgresql://user@host/database or sqlite:///file.db");
    }

    private ConnectionParts sqlAlchemy() {
        int schemeEnd = text.indexOf("://");
        String scheme = text.substring(0, schemeEnd);
        checkScheme(scheme);
        int plus = scheme.indexOf('+');
        String dialect = plus < 0 ? scheme : scheme.substring(0, plus);
        String driver = plus < 0 ? null : scheme.substring(plus + 1);
        int at = schemeEnd + 3;

        String username = null;
        Secret password = null;
        UserInfo userInfo = userInfo(at);
        if (userInfo != null) {
            username = userInfo.username().isEmpty() ? null : PercentText.decode(userInfo.username());
            password = userInfo.password() == null ? null : Secret.of(PercentText.decode(userInfo.password()));
            at = userInfo.end();
        }

        int authorityEnd = firstOf(at, '/', '?');
        String address = text.substring(at, authorityEnd);
        if (address.indexOf('@') >= 0) {
            // The last one ends the password; the one before it, which ended it here, should not be there.
            int where = userInfo == null ? at + address.indexOf('@') + 1 : at;
            throw error(
                    "the host of the URL has an '@' in it, at character " + where,
                    "an '@' in a user name or password is written %40");
        }
        boolean lists = dialect.equals("postgresql") || dialect.equals("postgres");
        boolean list = lists && address.indexOf(',') >= 0;
        String host = list ? address : host(address);
        Integer port = list ? null : port(address);

        String database = null;
        int queryStart = text.indexOf('?', authorityEnd);
        if (authorityEnd < text.length() && text.charAt(authorityEnd) == '/') {
            String raw = text.substring(authorityEnd + 1, queryStart < 0 ? text.length() : queryStart);
            if (userInfo == null && raw.indexOf('@') >= 0 && raw.indexOf(':') >= 0 && !address.isEmpty()) {
                throw error(
                        "the user name of the URL ends at a '/', at character " + (authorityEnd + 1),
                        "a '/' in a user name is written %2F");
            }
            database = raw.isEmpty() ? null : PercentText.decode(raw);
        }
        Map<String, List<String>> query = queryStart < 0 ? Map.of() : query(text.substring(queryStart + 1));
        return new ConnectionParts(dialect, driver, username, password, host, port, database, query, null);
    }

    private void checkScheme(String scheme) {
        boolean valid = !scheme.isEmpty();
        for (int i = 0; i < scheme.length(); i++) {
            char c = scheme.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            valid = valid && (letter || c == '_' || c == '+');
        }
        if (!valid) {
            throw error(
                    "the URL does not begin with the kind of database",
                    "it begins with letters, digits, '_' or '+', and then ://, as in postgresql+psycopg2://");
        }
        if (!scheme.equals(scheme.toLowerCase(Locale.ROOT))) {
            throw error(
                    "the URL's scheme '" + scheme + "' has capital letters",
                    "write " + scheme.toLowerCase(Locale.ROOT) + "://");
        }
    }

    /**
     * @param password null when there is no colon
     * @param end where the host begins
     */
    private record UserInfo(String username, @Nullable String password, int end) {}

    /**
     * User and password as SQLAlchemy's pattern {@code ([^:/]*)(:([^@]*))?@} finds them: without a colon the user runs to the
     * last {@code @} before a slash, with one the password runs to the first {@code @} after it.
     */
    private @Nullable UserInfo userInfo(int start) {
        int stop = firstOf(start, ':', '/');
        if (stop < text.length() && text.charAt(stop) == ':') {
            int end = text.indexOf('@', stop);
            if (end >= 0) {
                String password = text.substring(stop + 1, end);
                if (looksLikePortAndPath(password)) {
                    throw error(
                            "the URL can be read in two ways because of the '@' at character " + (end + 1),
                            "in the arguments after '?', an '@' is written %40; so it is in a password");
                }
                return new UserInfo(text.substring(start, stop), password, end + 1);
            }
        }
        int query = text.indexOf('?', start);
        int end = text.lastIndexOf('@', stop - 1);
        if (end < start || (query >= 0 && query < end)) {
            return null;
        }
        return new UserInfo(text.substring(start, end), null, end + 1);
    }

    /** Whether what would be a password is rather {@code 5432/database?name=value}. */
    private static boolean looksLikePortAndPath(String password) {
        int slash = password.indexOf('/');
        int question = password.indexOf('?');
        if (slash <= 0 || question < slash || password.indexOf('=', question) < 0) {
            return false;
        }
        for (int i = 0; i < slash; i++) {
            if (password.charAt(i) < '0' || password.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private @Nullable String host(String address) {
        if (address.startsWith("[")) {
            int close = address.indexOf(']');
            if (close < 0) {
                throw error("the address of the URL has a '[' without a ']'", "an IPv6 address is written [::1]");
            }
            return address.substring(1, close);
        }
        int colon = address.indexOf(':');
        String host = colon < 0 ? address : address.substring(0, colon);
        return host.isEmpty() ? null : host;
    }

    private @Nullable Integer port(String address) {
        int start = address.startsWith("[") ? address.indexOf(']') + 1 : 0;
        int colon = address.indexOf(':', start);
        if (colon < 0) {
            return null;
        }
        Integer port = portNumber(address.substring(colon + 1));
        if (port == null) {
            throw error("the port of the URL is not a number from 1 to 65535", null);
        }
        return port;
    }

    /** A port's number, or null when the text is none. */
    static @Nullable Integer portNumber(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9' || i > 5) {
                return null;
            }
            number = number * 10 + (c - '0');
        }
        return number < 1 || number > 65535 ? null : number;
    }

    /** Arguments in form encoding: repeated names make a list, blank values are dropped, {@code ;} is data. */
    static Map<String, List<String>> query(String query) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            String pair = query.substring(start, end < 0 ? query.length() : end);
            int equals = pair.indexOf('=');
            if (equals > 0 && equals < pair.length() - 1) {
                arguments
                        .computeIfAbsent(PercentText.decodeForm(pair.substring(0, equals)), name -> new ArrayList<>())
                        .add(PercentText.decodeForm(pair.substring(equals + 1)));
            }
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return arguments;
    }

    private int firstOf(int start, char a, char b) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == a || text.charAt(i) == b) {
                return i;
            }
        }
        return text.length();
    }

    private ConfigException error(String message, @Nullable String hint) {
        return new ConfigException(message, position, hint);
    }
}
