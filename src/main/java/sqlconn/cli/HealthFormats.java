package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.session.HealthReport;

/** The registry of the ways to write health reports. */
final class HealthFormats {
    /** One way to write them. */
    interface Format {
        /** What the user types. */
        String name();

        /**
         * The lines of the output.
         *
         * @param verbose whether everything is told, where the format would leave out what is in order
         */
        List<String> lines(List<HealthReport> reports, boolean verbose);
    }

    private static final List<Format> ALL = List.of(new HealthTable(), new HealthJson(), new HealthMetrics());

    private HealthFormats() {}

    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Format format : ALL) {
            names.add(format.name());
        }
        return names;
    }

    /** The format of this name; the first when none is given. */
    static Format named(@Nullable String name) {
        for (Format format : ALL) {
            if (name == null || format.name().equals(name)) {
                return format;
            }
        }
        throw new UsageException(
                "health has no format '" + name + "'", "its formats are " + String.join(", ", names()));
    }
}
