package sqlconn.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sqlconn.ConfigException;
import sqlconn.config.CodeTrust;
import sqlconn.config.ConnectionProfile;

/** The jars that a connection's section names in {@code driver_path}. */
public final class DriverJars {
    private DriverJars() {}

    /**
     * The jars, with folders replaced by the jars in them, in order of name.
     *
     * @throws ConfigException when the section's file may not name any, or one is missing
     */
    public static List<Path> of(ConnectionProfile profile) {
        List<Path> jars = new ArrayList<>();
        if (!profile.driverFiles().paths().isEmpty()) {
            CodeTrust.require(profile, "driver_path", "load a driver");
        }
        for (Path path : profile.driverFiles().paths()) {
            if (Files.isDirectory(path)) {
                jars.addAll(inFolder(profile, path));
            } else if (Files.isRegularFile(path)) {
                jars.add(path);
            } else {
                throw wrong(profile, "there is no jar or folder " + path);
            }
        }
        return jars;
    }

    private static List<Path> inFolder(ConnectionProfile profile, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            if (jars.isEmpty()) {
                throw wrong(profile, "there is no jar in the folder " + folder);
            }
            return jars;
        } catch (IOException unreadable) {
            throw wrong(profile, "cannot read the folder " + folder);
        }
    }

    private static ConfigException wrong(ConnectionProfile profile, String problem) {
        return new ConfigException(
                "connection '" + profile.name() + "': " + problem,
                profile.origin().position("driver_path"),
                null);
    }
}
