package sqlconn.dialect;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.ConfigLocator;
import sqlconn.config.Connections;
import sqlconn.config.ConnectionsFile;

/** Checks every section of every connections file, connecting to nothing and running nothing. */
public final class ConfigCheck {
    /**
     * What was found out about a section, or about a whole file that cannot be read.
     *
     * @param file the file
     * @param connection the section's name; null for the file itself
     * @param shadowed whether an earlier file defines a connection of the same name, so that this one is never used
     * @param error what is wrong, or null
     * @param warnings what the user should know
     */
    public record Result(
            Path file,
            @Nullable String connection,
            boolean shadowed,
            @Nullable ConfigException error,
            List<String> warnings) {
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    private final Connections connections;
    private final TargetResolver resolver;

    public ConfigCheck(Connections connections, TargetResolver resolver) {
        this.connections = connections;
        this.resolver = resolver;
    }

    /**
     * One result for each section, and one for each file that cannot be read, in the order of the search.
     *
     * @throws ConfigException when a file that was named does not exist
     */
    public List<Result> run() {
        List<Result> results = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ConfigLocator.Found found : connections.found()) {
            ConnectionsFile file;
            try {
                file = ConnectionsFile.read(found);
            } catch (ConfigException e) {
                results.add(new Result(found.path(), null, false, e, List.of()));
                continue;
            }
            for (String name : file.names()) {
                results.add(check(file, name, !seen.add(name)));
            }
        }
        return results;
    }

    private Result check(ConnectionsFile file, String name, boolean shadowed) {
        try {
            List<String> warnings =
                    resolver.explain(file.profile(name, connections.user())).warnings();
            return new Result(file.path(), name, shadowed, null, warnings);
        } catch (ConfigException e) {
            return new Result(file.path(), name, shadowed, e, List.of());
        }
    }
}
