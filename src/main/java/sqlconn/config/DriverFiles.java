package sqlconn.config;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A driver that the user has put somewhere by hand.
 *
 * @param paths jars, and folders of which every jar counts; empty when none is named
 * @param driverClass the driver's class, or null when its jar says which it is
 */
public record DriverFiles(List<Path> paths, @Nullable String driverClass) {
    /** Nothing is named. */
    public static final DriverFiles NONE = new DriverFiles(List.of(), null);

    public DriverFiles {
        paths = List.copyOf(paths);
    }
}
