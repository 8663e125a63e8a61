package sqlconn.cli;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Times as the command line takes them: a number with {@code ms}, {@code s}, {@code m} or {@code h}; plain is seconds. */
final class TimeArgument {
    private TimeArgument() {}

    /** The time, or null when the text is none, or is not more than nothing. */
    static @Nullable Duration parse(String text) {
        int digits = 0;
        while (digits < text.length()
                && (Character.digit(text.charAt(digits), 10) >= 0 || text.charAt(digits) == '.')) {
            digits++;
        }
        double unitMillis = switch (text.substring(digits)) {
            case "ms" -> 1;
            case "", "s" -> 1_000;
            case "m", "min" -> 60_000;
            case "h" -> 3_600_000;
            default -> -1;
        };
        if (digits == 0 || unitMillis < 0) {
            return null;
        }
        double millis;
        try {
            millis = Double.parseDouble(text.substring(0, digits)) * unitMillis;
        } catch (NumberFormatException notANumber) {
            return null;
        }
        return millis >= 1 && millis <= Integer.MAX_VALUE ? Duration.ofMillis(Math.round(millis)) : null;
    }

    /** A time as the user may have written it: {@code 30 s}, {@code 500 ms}. */
    static String words(Duration time) {
        long millis = time.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + " s" : millis + " ms";
    }
}
