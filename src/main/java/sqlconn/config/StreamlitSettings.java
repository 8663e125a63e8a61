package sqlconn.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.ConfigLocator.Found;

/**
 * Streamlit's own setting {@code secrets.files}: where it looks for secrets instead of its two usual files. Streamlit (1.67)
 * takes it from the variable {@code STREAMLIT_SECRETS_FILES}, from {@code .streamlit/config.toml} in the working directory,
 * or from the one at home, in this order.
 */
final class StreamlitSettings {
    static final String VARIABLE = "STREAMLIT_SECRETS_FILES";

    private final UserFiles user;
    private final Path workingDirectory;

    StreamlitSettings(UserFiles user, Path workingDirectory) {
        this.user = user;
        this.workingDirectory = workingDirectory;
    }

    /**
     * The files and folders of secrets, those that count first at the front: in Streamlit a later one overrules an earlier
     * one. Null when nothing is set. Those that do not exist are left out, as Streamlit does.
     *
     * @throws ConfigException when a settings file cannot be read
     */
    @Nullable
    List<Found> files() {
        String variable = user.variable(VARIABLE);
        if (variable != null) {
            return found(List.of(variable.strip().split("\\s+")), true);
        }
        Path project = workingDirectory.resolve(".streamlit/config.toml");
        Path home = user.home().resolve(".streamlit/config.toml");
        List<String> files = setting(project);
        if (files != null) {
            return found(files, project.equals(home));
        }
        files = setting(home);
        return files == null ? null : found(files, true);
    }

    /**
     * @param chosen whether the setting is the user's own. What it names in the working directory may have come with somebody
     *     else's project all the same.
     */
    private List<Found> found(List<String> names, boolean chosen) {
        List<Found> found = new ArrayList<>();
        for (String name : names) {
            Path path = workingDirectory.resolve(user.expandHome(name)).normalize();
            if (Files.exists(path)) {
                found.add(new Found(path, chosen && !path.startsWith(workingDirectory)));
            }
        }
        Collections.reverse(found);
        return found;
    }

    private @Nullable List<String> setting(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        String text = String.join("\n", user.lines(file));
        Object section = new TomlReader(file.toString(), text).read().get("secrets");
        if (!(section instanceof Map<?, ?> secrets) || !(secrets.get("files") instanceof List<?> files)) {
            return null;
        }
        List<String> names = new ArrayList<>();
        for (Object name : files) {
            if (name instanceof String path) {
                names.add(path);
            }
        }
        return names;
    }
}
