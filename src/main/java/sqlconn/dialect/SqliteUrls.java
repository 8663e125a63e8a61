package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.Isolation;

/**
 * SQLite through xerial's driver (3.54). Relative paths are relative to the working directory, and {@code ~} is a name like
 * any other, as in SQLAlchemy.
 */
final class SqliteUrls implements JdbcUrlBuilder {
    private static final String DRIVER = "org.sqlite.JDBC";

    /** Python's sqlite3 waits five seconds for a lock; the driver alone would wait three. */
    private static final String BUSY_TIMEOUT = "5000";

    /** Arguments of Python's driver that are about Python. */
    private static final List<String> PYTHON_ONLY = List.of(
            "autocommit",
            "cached_statements",
            "check_same_thread",
            "detect_types",
            "factory",
            "isolation_level",
            "uri");

    /** Pragmas that the driver sets on each new connection when they are given as properties. */
    static final List<String> PRAGMAS = List.of(
            "application_id",
            "automatic_index",
            "busy_timeout",
            "cache_size",
            "cache_spill",
            "case_sensitive_like",
            "count_changes",
            "defer_foreign_keys",
            "encoding",
            "foreign_keys",
            "fullsync",
            "journal_mode",
            "journal_size_limit",
            "locking_mode",
            "mmap_size",
            "page_size",
            "recursive_triggers",
            "reverse_unordered_selects",
            "secure_delete",
            "synchronous",
            "temp_store",
            "user_version");

    @Override
    public JdbcTarget build(ConnectionParts parts, ConnectionOptions options) {
        if ("pysqlcipher".equals(parts.driver())) {
            throw new ConfigException(
                    "sqlite+pysqlcipher is an encrypted database, which the SQLite driver cannot open", null, null);
        }
        if (parts.host() != null) {
            throw new ConfigException(
                    "a SQLite URL has no host",
                    null,
                    "write sqlite:///relative/path.db (three slashes) or sqlite:////absolute/path.db (four)");
        }
        if (options.isolation() == Isolation.READ_COMMITTED || options.isolation() == Isolation.REPEATABLE_READ) {
            throw new ConfigException(
                    "SQLite has no isolation level " + options.isolation().sqlName(),
                    null,
                    "it has READ UNCOMMITTED and SERIALIZABLE");
        }
        TargetDraft draft = new TargetDraft(parts, options);
        draft.putDefault("busy_timeout", BUSY_TIMEOUT);
        String url = parts.jdbcUrl() == null ? url(parts, draft) : parts.jdbcUrl();
        if (parts.jdbcUrl() != null) {
            String arguments = url.indexOf('?') < 0 ? "" : url.substring(url.indexOf('?') + 1);
            if ("ro".equals(lastValue(DatabaseUrl.query(arguments), "mode"))) {
                draft.setReadOnly();
            }
        }
        if (isMemory(url)) {
            draft.setSingleConnection();
        }
        if (draft.readOnly()) {
            // The driver forbids changing the mode after opening: only this property together with a pool that also
            // asks
            // for read-only connections opens at all.
            draft.putDefault("open_mode", "1");
        }
        return draft.finish("sqlite", DRIVER, url);
    }

    private static String url(ConnectionParts parts, TargetDraft draft) {
        String database = parts.database() == null ? ":memory:" : parts.database();
        boolean uri = parts.argument("uri") != null && DriverArguments.bool("uri", parts.argument("uri"));
        List<String> uriArguments = new ArrayList<>();
        for (Map.Entry<String, List<String>> argument : parts.query().entrySet()) {
            String name = argument.getKey();
            String value = argument.getValue().get(argument.getValue().size() - 1);
            draft.from(name);
            if (name.equals("timeout")) {
                draft.put("busy_timeout", Long.toString(DriverArguments.milliseconds(name, value)));
            } else if (PRAGMAS.contains(name)) {
                draft.put(name, value);
            } else if (uri && !PYTHON_ONLY.contains(name)) {
                uriArguments.add(PercentText.encode(name) + "=" + PercentText.encode(value));
                if (name.equals("mode") && value.equals("ro")) {
                    draft.setReadOnly();
                }
            } else if (name.equals("mode") || name.equals("cache") || name.equals("immutable")) {
                throw new ConfigException(
                        "the argument '" + name + "' works only with a file: URI",
                        null,
                        "write sqlite:///file:path.db?" + name + "=…&uri=true, or use the key read_only");
            } else if (!PYTHON_ONLY.contains(name)) {
                List<String> known = new ArrayList<>(PRAGMAS);
                known.addAll(PYTHON_ONLY);
                known.add("timeout");
                throw DriverArguments.unknown("SQLite", name, known);
            }
        }
        if (uri && database.startsWith("file:")) {
            return "jdbc:sqlite:" + database + (uriArguments.isEmpty() ? "" : "?" + String.join("&", uriArguments));
        }
        if (database.equals(":memory:")) {
            return "jdbc:sqlite::memory:";
        }
        // The driver gives a meaning to these beginnings, and to a question mark: it reads pragmas after it.
        boolean special = database.startsWith("file:") || database.startsWith(":");
        String path = special ? "./" + database : database;
        if (path.indexOf('?') >= 0) {
            return "jdbc:sqlite:file:"
                    + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23");
        }
        return "jdbc:sqlite:" + path;
    }

    static boolean isMemory(String url) {
        return url.equals("jdbc:sqlite:")
                || url.startsWith("jdbc:sqlite::memory:")
                || url.startsWith("jdbc:sqlite:file::memory:")
                || (url.startsWith("jdbc:sqlite:file:") && url.contains("mode=memory"));
    }

    private static String lastValue(Map<String, List<String>> arguments, String name) {
        List<String> values = arguments.getOrDefault(name, List.of(""));
        return values.get(values.size() - 1);
    }
}
