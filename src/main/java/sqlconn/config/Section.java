package sqlconn.config;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/**
 * Reads the values of a section, or of a table in it, by type. Every complaint names the file, the line and the key, what
 * was found, and what is expected; it never repeats a value that may be secret, or that came from the environment.
 */
final class Section {
    private static final BigDecimal MOST_SECONDS = new BigDecimal(1_000_000_000);

    private final FileOrigin origin;
    private final String prefix;
    private final Map<String, Object> values;
    private final Substitution substitution;

    /**
     * @param prefix {@code ""} for the section itself, {@code "pool."} for a table in it
     */
    Section(FileOrigin origin, String prefix, Map<String, Object> values, Substitution substitution) {
        this.origin = origin;
        this.prefix = prefix;
        this.values = values;
        this.substitution = substitution;
    }

    /** Complains about the first key that is not among these. */
    void allowOnly(List<String> known) {
        for (String key : values.keySet()) {
            if (!known.contains(key)) {
                String near = Spelling.nearest(key, known);
                String meant = near == null ? Spelling.beginningAlike(key, known) : near;
                throw error(
                        key,
                        "unknown key '" + prefix + key + "'",
                        meant == null
                                ? "known keys: " + String.join(", ", known)
                                : "did you mean '" + prefix + meant + "'?");
            }
        }
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** The keys, in the order of the file. */
    List<String> keys() {
        return List.copyOf(values.keySet());
    }

    @Nullable
    String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return substitute(key, text, false);
        }
        throw wrongType(key, value, KeyType.TEXT.expected());
    }

    /** The value as it stands in the file, or null. */
    @Nullable
    Object literal(String key) {
        return values.get(key);
    }

    /** A text, or a whole number that stands for its digits, as Streamlit takes it for names and passwords. */
    @Nullable
    String word(String key) {
        return values.get(key) instanceof BigInteger number ? number.toString() : text(key);
    }

    @Nullable
    Secret url(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            return Secret.of(substitute(key, text, true));
        }
        throw wrongType(key, value, KeyType.TEXT.expected());
    }

    /** A text that must be one of a few words. */
    @Nullable
    String choice(String key, List<String> choices) {
        String value = text(key);
        if (value == null || choices.contains(value)) {
            return value;
        }
        String near = Spelling.nearest(value, choices);
        throw error(
                key,
                "'" + prefix + key + "' is " + FoundValue.words(prefix + key, values.get(key)) + ": expected one of "
                        + String.join(", ", choices),
                near == null ? null : "did you mean \"" + near + "\"?");
    }

    /** A whole number within bounds; a text of digits, as environment variables give it, counts too. */
    @Nullable
    Integer integer(String key, int least, int most) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        String digits = value instanceof String text ? substitute(key, text, false) : value.toString();
        boolean whole = value instanceof BigInteger;
        String range = "a whole number from " + least + " to " + most;
        if (!whole && !(value instanceof String)) {
            throw wrongType(key, value, range);
        }
        Integer number = wholeNumber(digits.strip());
        if (number != null && number >= least && number <= most) {
            return number;
        }
        throw wrongType(key, value, range);
    }

    boolean bool(String key, boolean otherwise) {
        Object value = values.get(key);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean bool) {
            return bool;
        }
        String word = value instanceof String text ? substitute(key, text, false) : "";
        if (word.equals("true") || word.equals("false")) {
            return word.equals("true");
        }
        throw wrongType(key, value, KeyType.BOOLEAN.expected());
    }

    /** A length of time; a bare number counts seconds. */
    @Nullable
    Duration duration(String key) {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof BigDecimal seconds && seconds.signum() >= 0 && seconds.compareTo(MOST_SECONDS) < 0) {
            return Duration.ofMillis(seconds.movePointRight(3).longValue());
        }
        String text = value instanceof String string ? substitute(key, string, false) : value.toString();
        Duration duration = value instanceof Boolean ? null : Durations.parse(text);
        if (duration == null) {
            throw wrongType(key, value, KeyType.DURATION.expected());
        }
        return duration;
    }

    /** One text, or a list of texts. */
    List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof String text) {
            return List.of(substitute(key, text, false));
        }
        return list(key, value, KeyType.TEXT_LIST.expected());
    }

    /** A program and its arguments; never empty when the key is there. */
    List<String> command(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> command = list(key, value, KeyType.COMMAND.expected());
        if (command.isEmpty()) {
            throw error(key, "'" + prefix + key + "' is empty: expected " + KeyType.COMMAND.expected(), null);
        }
        return command;
    }

    /** A table in this one; empty when it is not there. */
    Section table(String key) {
        Object value = values.get(key);
        Map<String, Object> table = value == null ? Map.of() : asTable(value);
        if (table == null) {
            throw wrongType(key, values.get(key), KeyType.TABLE.expected());
        }
        return new Section(origin, prefix + key + ".", table, substitution);
    }

    /**
     * All values as the texts that a driver takes: numbers and booleans as they are written, lists as several values, and
     * tables flattened to {@code outer.inner}.
     */
    Map<String, List<String>> arguments() {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        for (String key : values.keySet()) {
            Object value = values.get(key);
            if (asTable(value) != null) {
                for (Map.Entry<String, List<String>> inner :
                        table(key).arguments().entrySet()) {
                    arguments.put(key + "." + inner.getKey(), inner.getValue());
                }
            } else if (value instanceof List<?> items) {
                List<String> texts = new ArrayList<>();
                for (Object item : items) {
                    texts.add(argument(key, item));
                }
                arguments.put(key, List.copyOf(texts));
            } else {
                arguments.put(key, List.of(argument(key, value)));
            }
        }
        return arguments;
    }

    /** A complaint about a key of this table. */
    ConfigException error(String key, String message, @Nullable String hint) {
        return new ConfigException(
                "connection '" + origin.section() + "': " + message, origin.position(prefix + key), hint);
    }

    private String argument(String key, @Nullable Object value) {
        if (value instanceof String text) {
            return substitute(key, text, false);
        }
        if (value instanceof Number || value instanceof Boolean) {
            return value.toString();
        }
        throw wrongType(key, value, "text, a number, true or false, or a list of them");
    }

    private List<String> list(String key, Object value, String expected) {
        if (!(value instanceof List<?> items)) {
            throw wrongType(key, value, expected);
        }
        List<String> texts = new ArrayList<>();
        for (Object item : items) {
            if (!(item instanceof String text)) {
                throw error(
                        key, "'" + prefix + key + "' holds " + FoundValue.kind(item) + ": expected " + expected, null);
            }
            texts.add(substitute(key, text, false));
        }
        return List.copyOf(texts);
    }

    private String substitute(String key, String text, boolean url) {
        try {
            return url ? substitution.applyToUrl(text) : substitution.apply(text);
        } catch (ConfigException e) {
            throw error(
                    key, "'" + prefix + key + "' " + e.getMessage(), e.hint().orElse(null));
        }
    }

    private static @Nullable Integer wholeNumber(String digits) {
        try {
            return Integer.valueOf(digits);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private ConfigException wrongType(String key, @Nullable Object value, String expected) {
        return error(
                key,
                "'" + prefix + key + "' is " + FoundValue.words(prefix + key, value) + ": expected " + expected,
                null);
    }

    @SuppressWarnings("unchecked") // TomlReader makes no other maps
    private static @Nullable Map<String, Object> asTable(@Nullable Object value) {
        return value instanceof Map<?, ?> ? (Map<String, Object>) value : null;
    }
}
