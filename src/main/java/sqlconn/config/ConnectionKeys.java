package sqlconn.config;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every key that a connection's section may have. Validation and its hints read this list, and the tests compare it with
 * the example file and the documentation, so a key that is not here exists nowhere.
 */
public final class ConnectionKeys {
    /** The colours that a prompt can have. */
    public static final List<String> COLORS = List.of("red", "green", "yellow", "blue", "magenta", "cyan");

    /** The label of a protected connection that has none of its own. */
    static final String PROTECTED_LABEL = "PROTECTED";

    /** The colour of a protected connection that has none of its own. */
    static final String PROTECTED_COLOR = "red";

    /** What Streamlit's {@code type} may say of a connection to SQL: the short word, and the class that it stands for. */
    static final List<String> SQL_TYPES = List.of("sql", "streamlit.connections.SQLConnection");

    private static final List<ConnectionKey> ALL = List.of(
            text(
                    "url",
                    "The whole address in SQLAlchemy, libpq or JDBC form.",
                    "\"postgresql://me@db.example.com/shop\""),
            choice(
                    "type",
                    SQL_TYPES,
                    "Streamlit's kind of connection. Sections of other types in its files are no connections here.",
                    "\"sql\""),
            text("dialect", "The kind of database, when there is no url.", "\"postgresql\""),
            text(
                    "driver",
                    "The Python driver that SQLAlchemy would use. It may stand here so that one file serves both; it"
                            + " changes nothing, except where its spelling of an argument differs.",
                    "\"psycopg2\""),
            text("username", "The user to log in as.", "\"me\""),
            new ConnectionKey(
                    "password",
                    KeyType.SECRET,
                    List.of(),
                    "The password, best as \"${VARIABLE}\"; \"ask\" to be asked for it on the terminal.",
                    "\"${SHOP_PASSWORD}\""),
            new ConnectionKey(
                    "password_command",
                    KeyType.COMMAND,
                    List.of(),
                    "A program that prints the password as its first line, within 30 seconds. No shell reads it. It does not"
                            + " run from a file that was found in the current folder.",
                    "[\"pass\", \"show\", \"shop\"]"),
            text(
                    "password_file",
                    "A file whose first line is the password; relative to the folder of the connections file.",
                    "\"~/.shop-password\""),
            text("host", "The server's name or address.", "\"db.example.com\""),
            new ConnectionKey(
                    "port",
                    KeyType.INTEGER,
                    List.of(),
                    "The server's port; the database's usual one by default.",
                    "5432"),
            text("database", "The database, or the path of a SQLite file.", "\"shop\""),
            new ConnectionKey(
                    "query",
                    KeyType.TABLE,
                    List.of(),
                    "Arguments for the driver, in the spelling that SQLAlchemy's driver uses.",
                    "{ sslmode = \"verify-full\" }"),
            new ConnectionKey(
                    "create_engine_kwargs",
                    KeyType.TABLE,
                    List.of(),
                    "SQLAlchemy's create_engine arguments, as Streamlit has them. Those with a counterpart here are"
                            + " honoured: pool_size, max_overflow, pool_timeout, pool_recycle, pool_pre_ping,"
                            + " isolation_level, echo and connect_args.",
                    "{ pool_size = 2 }"),
            new ConnectionKey(
                    "driver_path",
                    KeyType.TEXT_LIST,
                    List.of(),
                    "The jars of the JDBC driver, or folders with them; relative to the folder of the connections file. Not"
                            + " needed for a driver that is inside or installed. No driver is loaded for a file that was"
                            + " found in the current folder.",
                    "[\"~/jars/exotic-jdbc.jar\"]"),
            text(
                    "driver_class",
                    "The class of that driver, when its jar does not say which it is.",
                    "\"com.example.exotic.Driver\""),
            duration("connect_timeout", "How long connecting may take; 10 seconds by default.", "\"10s\""),
            duration("statement_timeout", "How long one statement may run; no limit by default.", "\"5m\""),
            new ConnectionKey(
                    "read_only",
                    KeyType.BOOLEAN,
                    List.of(),
                    "Whether every write is refused; false by default.",
                    "true"),
            new ConnectionKey(
                    "max_affected",
                    KeyType.INTEGER,
                    List.of(),
                    "How many rows one statement may change, triggers and foreign keys included; over it, it is rolled back. No"
                            + " limit by default.",
                    "1000"),
            new ConnectionKey(
                    "init_sql",
                    KeyType.TEXT_LIST,
                    List.of(),
                    "One or more statements that run on each new connection.",
                    "[\"set search_path to shop\"]"),
            choice(
                    "commit",
                    CommitMode.words(),
                    "When the shell commits: \"auto\" after each statement that succeeds, \"manual\" when told to,"
                            + " \"confirm\" when a person has seen what changes and agrees. With \"confirm\" a script commits"
                            + " only with --yes. \"auto\" by default.",
                    "\"confirm\""),
            new ConnectionKey(
                    "protected",
                    KeyType.BOOLEAN,
                    List.of(),
                    "Whether a slip of the hand would be costly here: the prompt says " + PROTECTED_LABEL + " in "
                            + PROTECTED_COLOR
                            + ", and commit is \"confirm\", unless label, color or commit say otherwise;"
                            + " false by default.",
                    "true"),
            new ConnectionKey(
                    "undo",
                    KeyType.BOOLEAN,
                    List.of(),
                    "Whether the shell sets savepoints in an open transaction, so that .undo can take back a write; true by"
                            + " default.",
                    "false"),
            new ConnectionKey(
                    "echo",
                    KeyType.BOOLEAN,
                    List.of(),
                    "Whether each statement is written to standard error before it runs, without values of parameters and"
                            + " without passwords; false by default.",
                    "true"),
            text("label", "A word that the prompt shows beside the name.", "\"production\""),
            choice("color", COLORS, "The colour of the name in the prompt.", "\"red\""),
            new ConnectionKey(
                    "pool.size",
                    KeyType.INTEGER,
                    List.of(),
                    "Most physical connections at one time; 5 by default.",
                    "5"),
            duration(
                    "pool.timeout",
                    "How long a session waits for a free connection; 30 seconds by default.",
                    "\"30s\""),
            duration(
                    "pool.max_lifetime",
                    "Age after which an idle connection is replaced, at least 30 seconds, or 0 for never; 30 minutes by"
                            + " default.",
                    "\"30m\""));

    private ConnectionKeys() {}

    /** All keys, in the order in which documentation shows them. */
    public static List<ConnectionKey> all() {
        return ALL;
    }

    /** The key of this full name, such as {@code pool.size}, if there is one. */
    public static @Nullable ConnectionKey find(String name) {
        for (ConnectionKey key : ALL) {
            if (key.name().equals(name)) {
                return key;
            }
        }
        return null;
    }

    /** Names of the keys directly in a section ({@code ""}) or in one of its tables ({@code "pool"}). */
    public static List<String> namesIn(String table) {
        String prefix = table.isEmpty() ? "" : table + ".";
        List<String> names = new ArrayList<>();
        for (ConnectionKey key : ALL) {
            if (key.name().startsWith(prefix)) {
                String rest = key.name().substring(prefix.length());
                int dot = rest.indexOf('.');
                String name = dot < 0 ? rest : rest.substring(0, dot);
                if (!names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static ConnectionKey text(String name, String meaning, String example) {
        return new ConnectionKey(name, KeyType.TEXT, List.of(), meaning, example);
    }

    private static ConnectionKey duration(String name, String meaning, String example) {
        return new ConnectionKey(name, KeyType.DURATION, List.of(), meaning, example);
    }

    private static ConnectionKey choice(String name, List<String> choices, String meaning, String example) {
        return new ConnectionKey(name, KeyType.TEXT, choices, meaning, example);
    }
}
