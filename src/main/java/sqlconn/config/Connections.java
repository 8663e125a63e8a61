package sqlconn.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/**
 * Every connection that the search for files found, and the built-in {@value #DEMO}. The files are read when a name is
 * first needed; a URL or a path never needs them.
 */
public final class Connections {
    /** Name of the sample database, unless a file defines a connection of that name. */
    public static final String DEMO = "demo";

    private static final List<String> SQLITE_ENDINGS = List.of(".db", ".db3", ".sqlite", ".sqlite3");

    private final ConfigLocator locator;
    private final Supplier<Path> demoDatabase;
    private @Nullable List<ConnectionsFile> files;

    /**
     * @param locator where to look for files
     * @param demoDatabase gives the path of the sample database, and creates it when it is not there
     */
    public Connections(ConfigLocator locator, Supplier<Path> demoDatabase) {
        this.locator = locator;
        this.demoDatabase = demoDatabase;
    }

    /**
     * The connection that an argument of the command line means: a URL, a libpq connection string, a name, {@code env:NAME}
     * for the name or URL that an environment variable holds, or the path of a SQLite file. A name wins over a file without
     * one of the usual endings.
     *
     * @throws ConfigException when it means nothing, or when the connection's section is wrong
     */
    public ConnectionProfile profile(String argument) {
        if (ConnectionText.isUrl(argument)) {
            return ConnectionProfile.ofUrl(ConnectionText.displayName(argument), new ArgumentOrigin(), argument);
        }
        if (argument.equals(":memory:") || hasSqliteEnding(argument)) {
            return sqliteFile(argument);
        }
        String name = argument;
        if (argument.startsWith("env:")) {
            String variable = argument.substring("env:".length());
            name = variable(variable);
            if (ConnectionText.isUrl(name)) {
                ArgumentOrigin origin = new ArgumentOrigin("variable " + variable);
                return ConnectionProfile.ofUrl(ConnectionText.displayName(name), origin, name);
            }
        }
        ConnectionsFile file = fileOf(name);
        if (file != null) {
            return file.profile(name, locator.user());
        }
        if (name.equals(DEMO)) {
            return ConnectionProfile.ofSqliteFile(
                    DEMO, new BuiltInOrigin(), demoDatabase.get().toString());
        }
        if (Files.isRegularFile(locator.resolve(argument))) {
            return sqliteFile(argument);
        }
        // What the variable holds is not repeated: somebody may have named the wrong one.
        throw unknown(
                name,
                argument.startsWith("env:")
                        ? "the environment variable " + argument.substring("env:".length())
                                + " holds no known connection"
                        : "unknown connection '" + ConnectionText.withoutUserinfo(name) + "'");
    }

    /** What messages call what a user gave as a connection, also when it means nothing; it holds no password. */
    public static String displayName(String argument) {
        return ConnectionText.isUrl(argument)
                ? ConnectionText.displayName(argument)
                : ConnectionText.withoutUserinfo(argument);
    }

    /** Names of all connections: first those of the first file, in its order, and at last the built-in one. */
    public List<String> names() {
        return List.copyOf(places().keySet());
    }

    /** For every name, the files that define it: the first is the one that counts, the others are shadowed. */
    public Map<String, List<Path>> places() {
        Map<String, List<Path>> places = new LinkedHashMap<>();
        for (ConnectionsFile file : files()) {
            for (String name : file.names()) {
                places.computeIfAbsent(name, unused -> new ArrayList<>()).add(file.path());
            }
        }
        places.putIfAbsent(DEMO, List.of());
        return places;
    }

    /** What the search found and does not use, and why: one sentence for each section, in the order of the files. */
    public List<String> leftOut() {
        List<String> sentences = new ArrayList<>();
        Map<String, ConnectionsFile> owners = new HashMap<>();
        for (ConnectionsFile file : files()) {
            for (String name : file.names()) {
                ConnectionsFile owner = owners.putIfAbsent(name, file);
                if (owner != null) {
                    sentences.add("'" + name + "' in " + place(file, name) + " is shadowed by the one in "
                            + place(owner, name));
                } else if (name.equals(DEMO)) {
                    sentences.add("the built-in '" + DEMO + "' is shadowed by the one in " + place(file, name));
                }
            }
            for (String name : file.otherNames()) {
                sentences.add("'" + name + "' in " + place(file, name) + " is left out: its type is \""
                        + file.otherType(name) + "\", not \"sql\"");
            }
        }
        return sentences;
    }

    private static String place(ConnectionsFile file, String name) {
        SourcePosition position = file.position(name, "");
        return position.source() + ":" + position.line();
    }

    /** Forgets what was read, so that a file that has changed is read again. */
    public void reread() {
        files = null;
    }

    /**
     * A value that is another one as soon as a file has changed, or the search finds other files; to be taken before they
     * are read.
     */
    public Object state() {
        List<FileStamp> stamps = new ArrayList<>();
        try {
            for (ConfigLocator.Found found : locator.files()) {
                stamps.add(FileStamp.of(found.path()));
            }
        } catch (ConfigException namedFileIsGone) {
            return String.valueOf(namedFileIsGone.getMessage());
        }
        return stamps;
    }

    /** The files that the search finds, in its order, read or not. */
    public List<ConfigLocator.Found> found() {
        return locator.files();
    }

    /** The user's environment and home folder. */
    public UserFiles user() {
        return locator.user();
    }

    private ConnectionProfile sqliteFile(String path) {
        return ConnectionProfile.ofSqliteFile(
                path, new ArgumentOrigin(), locator.user().expandHome(path));
    }

    /** The file that defines a connection; when none does, one that has something else of that name. */
    private @Nullable ConnectionsFile fileOf(String name) {
        ConnectionsFile other = null;
        for (ConnectionsFile file : files()) {
            if (file.names().contains(name)) {
                return file;
            }
            other = other == null && file.has(name) ? file : other;
        }
        return other;
    }

    private List<ConnectionsFile> files() {
        if (files == null) {
            List<ConnectionsFile> read = new ArrayList<>();
            for (ConfigLocator.Found found : locator.files()) {
                read.add(ConnectionsFile.read(found));
            }
            files = read;
        }
        return files;
    }

    private String variable(String name) {
        String value = locator.user().variable(name);
        if (value == null) {
            throw new ConfigException(
                    "the environment variable " + name + ", which should hold a connection's name or URL, is not set",
                    null,
                    null);
        }
        return value;
    }

    private ConfigException unknown(String name, String problem) {
        List<String> names = names();
        String near = Spelling.nearest(name, names);
        String known = "known connections: " + String.join(", ", names);
        if (files().isEmpty()) {
            known += "; no connections file was found, looked for "
                    + locator.usualPlaces().get(0) + ", …";
        }
        return new ConfigException(problem, null, near == null ? known : "did you mean '" + near + "'? " + known);
    }

    private static boolean hasSqliteEnding(String path) {
        for (String ending : SQLITE_ENDINGS) {
            if (path.endsWith(ending) && path.length() > ending.length()) {
                return true;
            }
        }
        return false;
    }
}
