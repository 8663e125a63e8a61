package sqlconn.driver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.UsageException;
import sqlconn.config.Spelling;

/**
 * Installs drivers into the user's data folder, and removes them. Only one process does so at a time. What counts is the
 * lock file, which is replaced whole after the jars are in their place: whenever the work is cut off, the drivers are as
 * they were before, and the next install goes on from what was downloaded.
 */
public final class DriverInstaller {
    private final DriverFolder folder;
    private final InstalledDrivers installed;

    /** @param folder the folder of the drivers; it is made when the first is installed */
    public DriverInstaller(Path folder) {
        this.folder = new DriverFolder(folder);
        this.installed = new InstalledDrivers(folder);
    }

    /** Says that another process is at work, and is waited for. */
    public interface Waiting {
        /** Called at most once. */
        void waiting();
    }

    /**
     * What an install came to.
     *
     * @param driver the driver
     * @param changed whether it was not there before, or not like this
     */
    public record Result(InstalledDriver driver, boolean changed) {}

    /**
     * Installs a driver.
     *
     * @param word a known driver's name, or {@code group:artifact:version}
     * @param source where the jars come from
     * @param home the user's folder
     * @throws UsageException when the word is neither
     * @throws ConfigException when there is no such artifact, or a jar is not the one that was locked
     * @throws sqlconn.ConnectionException when it cannot be fetched
     */
    public Result install(String word, ArtifactSource source, Path home, DownloadProgress progress, Waiting waiting) {
        KnownDriver known = known(word);
        String coordinates = word.indexOf(':') < 0 && known != null ? known.coordinates() : word;
        String name = known == null ? artifact(word) : known.name();
        try (DriverFolder.Hold hold = folder.hold(waiting)) {
            InstalledDriver before = installed.named(name);
            if (before != null && before.coordinates().equals(coordinates) && isWhole(before)) {
                return new Result(before, false);
            }
            List<Path> jars = source.fetch(coordinates, home, progress);
            Path own = folder.path().resolve(name + "-" + version(coordinates));
            List<InstalledDriver.Jar> locked = new ArrayList<>();
            for (Path jar : jars) {
                locked.add(describe(jar, own.getFileName() + "/" + jar.getFileName()));
            }
            InstalledDriver driver =
                    new InstalledDriver(name, coordinates, known == null ? null : known.driverClass(), locked);
            requireLocked(before, driver);
            copy(jars, Files.createDirectories(own));
            hold.replace(name, driver);
            return new Result(driver, true);
        } catch (IOException failure) {
            throw cannot("install " + name, failure);
        }
    }

    /**
     * Removes an installed driver.
     *
     * @throws UsageException when it is not installed
     */
    public InstalledDriver remove(String name, Waiting waiting) {
        if (installed.named(name) == null) {
            throw new UsageException("the driver " + name + " is not installed", "'sqlconn driver list' shows what is");
        }
        try (DriverFolder.Hold hold = folder.hold(waiting)) {
            InstalledDriver gone = installed.named(name);
            hold.replace(name, null);
            return gone == null ? new InstalledDriver(name, "", null, List.of()) : gone;
        } catch (IOException failure) {
            throw cannot("remove " + name, failure);
        }
    }

    /**
     * Whether every jar has the checksum that it was installed with.
     *
     * @throws ConfigException when a jar cannot be read
     */
    public boolean isWhole(InstalledDriver driver) {
        try {
            for (InstalledDriver.Jar jar : driver.jars()) {
                Path path = folder.path().resolve(jar.file());
                if (!Files.isRegularFile(path)
                        || Files.size(path) != jar.bytes()
                        || !Sha256.of(path).equals(jar.sha256())) {
                    return false;
                }
            }
            return true;
        } catch (IOException failure) {
            throw cannot("read the driver " + driver.name(), failure);
        }
    }

    private static @Nullable KnownDriver known(String word) {
        String[] parts = word.split(":", -1);
        if (parts.length == 1) {
            KnownDriver known = DriverCatalog.named(word);
            if (known == null) {
                throw unknown(word);
            }
            return known;
        }
        boolean whole = parts.length >= 3 && parts.length <= 5;
        for (String part : parts) {
            whole &= !part.isBlank();
        }
        if (!whole) {
            throw new UsageException(
                    "'" + word + "' is not GROUP:ARTIFACT:VERSION", "such as com.h2database:h2:2.2.224");
        }
        return DriverCatalog.ofArtifact(parts[0], parts[1]);
    }

    private static UsageException unknown(String word) {
        List<String> names = new ArrayList<>();
        for (KnownDriver driver : DriverCatalog.all()) {
            names.add(driver.name());
        }
        String near = Spelling.nearest(word, names);
        return new UsageException(
                "no driver is known as '" + word + "'",
                (near == null ? "" : "did you mean '" + near + "'? ")
                        + "'sqlconn driver list' shows the names; any other driver goes by GROUP:ARTIFACT:VERSION");
    }

    private static String artifact(String coordinates) {
        return coordinates.split(":")[1];
    }

    private static String version(String coordinates) {
        return coordinates.substring(coordinates.lastIndexOf(':') + 1);
    }

    private static InstalledDriver.Jar describe(Path jar, String file) throws IOException {
        return new InstalledDriver.Jar(file, Files.size(jar), Sha256.of(jar));
    }

    /** A version that was installed once is the same ever after. */
    private static void requireLocked(@Nullable InstalledDriver before, InstalledDriver now) {
        if (before == null || !before.coordinates().equals(now.coordinates())) {
            return;
        }
        for (InstalledDriver.Jar jar : now.jars()) {
            for (InstalledDriver.Jar locked : before.jars()) {
                if (locked.file().equals(jar.file()) && !locked.sha256().equals(jar.sha256())) {
                    throw new ConfigException(
                            "what was fetched for " + now.coordinates() + " is not what was installed before: "
                                    + jar.file() + " has SHA-256 " + jar.sha256() + ", not " + locked.sha256(),
                            null,
                            "if you expected that, run first: sqlconn driver remove " + now.name());
                }
            }
        }
    }

    /** Each jar appears whole, by a rename. A process that has the old one open keeps it. */
    private static void copy(List<Path> jars, Path own) throws IOException {
        for (Path jar : jars) {
            Path copy = Files.createTempFile(own, jar.getFileName().toString(), ".new");
            Files.copy(jar, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    copy,
                    own.resolve(jar.getFileName()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ConfigException cannot(String what, IOException failure) {
        return new ConfigException(
                "cannot " + what + " in " + folder.path() + ": " + failure.getMessage(),
                null,
                "is there space, and may this user write there?",
                failure);
    }
}
