package sqlconn.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a complaint says of the value that a file has where another is expected. */
final class FoundValue {
    private static final int LONGEST = 40;
    private static final String ENGINE_ARGUMENTS = "create_engine_kwargs.";

    private FoundValue() {}

    /**
     * What stands in the file, where it can be no secret; otherwise what kind of value it is.
     *
     * @param key the full name of the key, such as {@code pool.size}
     */
    static String words(String key, @Nullable Object value) {
        if (!isHarmless(key)) {
            return kind(value);
        }
        if (value instanceof String text && text.length() <= LONGEST) {
            return '"' + text + '"';
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : kind(value);
    }

    private static boolean isHarmless(String key) {
        ConnectionKey known = ConnectionKeys.find(key);
        if (known != null) {
            return known.type().isHarmless() && !known.name().equals("url");
        }
        return key.startsWith(ENGINE_ARGUMENTS) && EngineArguments.isHarmless(key.substring(ENGINE_ARGUMENTS.length()));
    }

    /** What kind of value it is. */
    static String kind(@Nullable Object value) {
        if (value instanceof String) {
            return "text";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof List) {
            return "a list";
        }
        return "a table";
    }
}
