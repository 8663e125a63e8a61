package sqlconn.dialect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.Spelling;

/** Complaints about arguments for a driver, and the readings of their values that several databases share. */
final class DriverArguments {
    private DriverArguments() {}

    /** The complaint about an argument that the database does not have. */
    static ConfigException unknown(String database, String argument, Collection<String> known) {
        String near = Spelling.nearest(argument, known);
        return new ConfigException(
                database + " has no argument '" + argument + "'",
                null,
                near == null ? null : "did you mean '" + near + "'?");
    }

    /** The complaint about an argument that protects the connection, and that the driver cannot honour. */
    static ConfigException refused(String argument, String reason) {
        return new ConfigException("the argument '" + argument + "' cannot be honoured: " + reason, null, null);
    }

    /** The complaint about a value. */
    static ConfigException invalid(String argument, String expected) {
        return new ConfigException("the argument '" + argument + "' is not " + expected, null, null);
    }

    /** Reads what drivers take for true and false: {@code true, yes, on, 1} and their opposites, in any case. */
    static boolean bool(String argument, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> throw invalid(argument, "true or false");
        };
    }

    /** Reads seconds, with or without a fraction, as milliseconds. */
    static long milliseconds(String argument, String seconds) {
        try {
            double value = Double.parseDouble(seconds.strip());
            if (value >= 0 && value < 1e9) {
                return Math.round(value * 1000);
            }
        } catch (NumberFormatException e) {
            throw invalid(argument, "a number of seconds");
        }
        throw invalid(argument, "a number of seconds");
    }

    /** Reads seconds, rounded up to a whole number. */
    static long seconds(String argument, String seconds) {
        return (milliseconds(argument, seconds) + 999) / 1000;
    }

    /** Splits a list at its commas; blanks around the entries are dropped. */
    static List<String> split(@Nullable String list) {
        List<String> entries = new ArrayList<>();
        int start = 0;
        while (list != null && start <= list.length()) {
            int end = list.indexOf(',', start);
            entries.add(list.substring(start, end < 0 ? list.length() : end).strip());
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return entries;
    }
}
