package sqlconn.render;

import java.util.List;
import java.util.Optional;

/** The registry of formats: a new one is a file in this package and a line here. */
public final class OutputFormats {
    private static final List<OutputFormat> ALL = List.of(
            new TableFormat(),
            new VerticalFormat(),
            new CsvFormat(),
            new TsvFormat(),
            new JsonFormat(),
            new JsonLinesFormat(),
            new MarkdownFormat());

    private OutputFormats() {}

    /** All formats, in the order in which help lists them. */
    public static List<OutputFormat> all() {
        return ALL;
    }

    /** The format of exactly this name. */
    public static Optional<OutputFormat> byName(String name) {
        for (OutputFormat format : ALL) {
            if (format.name().equals(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
