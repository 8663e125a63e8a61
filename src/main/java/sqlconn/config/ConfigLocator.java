package sqlconn.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 */
public final class ConfigLocator {
    /** The environment variable that names a connections file. */
    public static final String VARIABLE = "SQLCONN_SECRETS";

    private final Map<String, String> environment;
    private final Path workingDirectory;
    private final Path home;
    private final @Nullable Path explicit;

    /**
     * @param environment the environment variables
     * @param workingDirectory the folder that the program was started in
     * @param home the user's home folder
     * @param explicit the file given with {@code --secrets}, or null
     */
    public ConfigLocator(Map<String, String> environment, Path workingDirectory, Path home, @Nullable Path explicit) {
        this.environment = environment;
        this.workingDirectory = workingDirectory;
        this.home = home;
        this.explicit = explicit;
    }

    /** The environment variables that values of a file may name. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The user's home folder. */
    public Path home() {
        return home;
    }

    /** A path as the user wrote it, with {@code ~/} replaced, relative to the working directory. */
    public Path resolve(String path) {
        return workingDirectory.resolve(expandHome(path));
    }

    /** A path with a leading {@code ~/} replaced by the home folder, otherwise as it is. */
    public String expandHome(String path) {
        return path.startsWith("~/") ? home.resolve(path.substring(2)).toString() : path;
    }

    /**
     * The files that exist, in the order of the search.
     *
     * @throws ConfigException when a file that was named does not exist
     */
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        if (explicit != null) {
            addNamed(files, workingDirectory.resolve(explicit), "--secrets");
        }
        String variable = environment.get(VARIABLE);
        if (variable != null && !variable.isEmpty()) {
            addNamed(files, resolve(variable), VARIABLE);
        }
        for (Path path : usualPlaces()) {
            if (Files.exists(path) && !files.contains(path)) {
                files.add(path);
            }
        }
        return files;
    }

    /** The places that are searched when no file is named, whether or not a file is there. */
    public List<Path> usualPlaces() {
        String configHome = environment.get("XDG_CONFIG_HOME");
        // The XDG specification says that a relative path is to be ignored.
        Path config = configHome != null && configHome.startsWith("/") ? Path.of(configHome) : home.resolve(".config");
        return List.of(
                workingDirectory.resolve("connections.toml"),
                workingDirectory.resolve(".streamlit/secrets.toml"),
                config.resolve("sqlconn/connections.toml"),
                home.resolve(".streamlit/secrets.toml"));
    }

    private static void addNamed(List<Path> files, Path path, String named) {
        if (!Files.exists(path)) {
            throw new ConfigException("no such file: " + path + " (named by " + named + ")", null, null);
        }
        files.add(path);
    }
}
