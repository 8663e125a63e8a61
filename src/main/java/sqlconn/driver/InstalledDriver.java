package sqlconn.driver;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A driver in the user's data folder, as the lock file describes it.
 *
 * @param name what the user calls it
 * @param coordinates where it came from: {@code group:artifact:version}
 * @param driverClass its class, or null when its jar says which it is
 * @param jars its jars, the driver's own first
 */
public record InstalledDriver(
        String name, String coordinates, @Nullable String driverClass, List<Jar> jars) {
    /**
     * A jar.
     *
     * @param file its path, relative to the folder of the drivers
     * @param bytes its size
     * @param sha256 its SHA-256 in hexadecimal
     */
    public record Jar(String file, long bytes, String sha256) {}

    public InstalledDriver {
        jars = List.copyOf(jars);
    }
}
