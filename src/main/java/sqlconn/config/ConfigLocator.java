package sqlconn.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/**
 * Knows where connections files may be. The order decides: the first file that has a name wins.
 *
 * <ol>
 *   <li>the file given with {@code --secrets}
 *   <li>the file that {@code SQLCONN_SECRETS} names
 *   <li>{@code connections.toml} in the working directory
 *   <li>{@code .streamlit/secrets.toml} in the working directory
 *   <li>{@code sqlconn/connections.toml} in {@code XDG_CONFIG_HOME}, by default {@code ~/.config}
 *   <li>{@code ~/.streamlit/secrets.toml}
 * </ol>
 *
 * <p>Each may be a folder of secrets instead ({@link SecretsFolder}). Where Streamlit is told to look elsewhere
 * ({@link StreamlitSettings}), those files stand in place of its two usual ones.
 */
public final class ConfigLocator {
    /** The environment variable that names a connections file. */
    public static final String VARIABLE = "SQLCONN_SECRETS";

    /**
     * A file that was found.
     *
     * @param path the file
     * @param trusted whether the user chose it: named it, or keeps it at home. A file in the working directory may have come
     *     with somebody else's project.
     */
    public record Found(Path path, boolean trusted) {}

    private final UserFiles user;
    private final Path workingDirectory;
    private final @Nullable Path explicit;

    /**
     * @param user the user's environment and home folder
     * @param workingDirectory the folder that the program was started in
     * @param explicit the file given with {@code --secrets}, or null
     */
    public ConfigLocator(UserFiles user, Path workingDirectory, @Nullable Path explicit) {
        this.user = user;
        this.workingDirectory = workingDirectory;
        this.explicit = explicit;
    }

    /** The user's environment and home folder. */
    public UserFiles user() {
        return user;
    }

    /** A path as the user wrote it, with {@code ~/} replaced, relative to the working directory. */
    public Path resolve(String path) {
        return workingDirectory.resolve(user.expandHome(path));
    }

    /**
     * The files that exist, in the order of the search.
     *
     * @throws ConfigException when a file that was named does not exist
     */
    public List<Found> files() {
        List<Found> files = new ArrayList<>();
        if (explicit != null) {
            addNamed(files, workingDirectory.resolve(explicit), "--secrets");
        }
        String variable = user.variable(VARIABLE);
        if (variable != null) {
            addNamed(files, resolve(variable), VARIABLE);
        }
        List<Path> work = inWorkingDirectory();
        List<Path> home = inHome();
        List<Found> streamlit = new StreamlitSettings(user, workingDirectory).files();
        addIfThere(files, work.get(0), home.contains(work.get(0)));
        if (streamlit == null) {
            addIfThere(files, work.get(1), home.contains(work.get(1)));
            addIfThere(files, home.get(0), true);
            addIfThere(files, home.get(1), true);
        } else {
            streamlit.forEach(found -> addIfThere(files, found.path(), found.trusted()));
            addIfThere(files, home.get(0), true);
        }
        return files;
    }

    /** The places that are searched when nothing is named or set, whether or not a file is there. */
    public List<Path> usualPlaces() {
        List<Path> places = new ArrayList<>(inWorkingDirectory());
        places.addAll(inHome());
        return places;
    }

    private List<Path> inWorkingDirectory() {
        return List.of(
                workingDirectory.resolve("connections.toml"), workingDirectory.resolve(".streamlit/secrets.toml"));
    }

    private List<Path> inHome() {
        String configHome = user.variable("XDG_CONFIG_HOME");
        // The XDG specification says that a relative path is to be ignored.
        Path config = configHome != null && configHome.startsWith("/")
                ? Path.of(configHome)
                : user.home().resolve(".config");
        return List.of(config.resolve("sqlconn/connections.toml"), user.home().resolve(".streamlit/secrets.toml"));
    }

    private static void addNamed(List<Found> files, Path path, String named) {
        if (!Files.exists(path)) {
            throw new ConfigException("no such file: " + path + " (named by " + named + ")", null, null);
        }
        files.add(new Found(path, true));
    }

    private static void addIfThere(List<Found> files, Path path, boolean trusted) {
        for (Found file : files) {
            if (file.path().equals(path)) {
                return;
            }
        }
        if (Files.exists(path)) {
            files.add(new Found(path, trusted));
        }
    }
}
