package sqlconn.driver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/** The drivers in the user's data folder, for whoever only reads it. */
public final class InstalledDrivers {
    private final Path folder;

    /** @param folder the folder of the drivers, which need not exist */
    public InstalledDrivers(Path folder) {
        this.folder = folder;
    }

    /** The folder of the drivers. */
    public Path folder() {
        return folder;
    }

    /**
     * Every installed driver, in order of name.
     *
     * @throws ConfigException when the lock file cannot be read
     */
    public List<InstalledDriver> all() {
        Path file = folder.resolve(LockFile.NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            return LockFile.read(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new ConfigException("cannot read " + file + ": " + unreadable.getMessage(), null, null, unreadable);
        }
    }

    /** The installed driver of this name, or null. */
    public @Nullable InstalledDriver named(String name) {
        for (InstalledDriver driver : all()) {
            if (driver.name().equals(name)) {
                return driver;
            }
        }
        return null;
    }

    /**
     * The jars of an installed driver.
     *
     * @throws ConfigException when one is missing, or is not as long as when it was installed
     */
    public List<Path> jars(InstalledDriver driver) {
        List<Path> jars = new ArrayList<>();
        for (InstalledDriver.Jar jar : driver.jars()) {
            Path path = folder.resolve(jar.file());
            if (size(path) != jar.bytes()) {
                boolean there = Files.exists(path);
                throw new ConfigException(
                        "the driver " + driver.name() + " is damaged: " + path
                                + (there ? " is not as it was installed" : " is missing"),
                        null,
                        "run: sqlconn driver install " + installWord(driver));
            }
            jars.add(path);
        }
        return jars;
    }

    /** What installs this driver again. */
    static String installWord(InstalledDriver driver) {
        KnownDriver known = DriverCatalog.named(driver.name());
        boolean same = known != null && known.coordinates().equals(driver.coordinates());
        return same ? driver.name() : driver.coordinates();
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException missing) {
            return -1;
        }
    }
}
