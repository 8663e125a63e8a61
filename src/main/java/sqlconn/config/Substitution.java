package sqlconn.config;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/**
 * Puts environment variables into values: <code>${NAME}</code>, with a default after {@code :-} that holds for a
 * variable that is unset or empty. A doubled dollar sign before the brace stands for the two characters themselves.
 */
final class Substitution {
    /** Leaves every text as it is. */
    static final Substitution NONE = new Substitution(null);

    private final @Nullable Map<String, String> environment;

    Substitution(@Nullable Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The text with every placeholder replaced.
     *
     * @throws ConfigException when a variable is not set, or a placeholder never ends; the caller knows the key and its place
     */
    String apply(String text) {
        return replace(text, false);
    }

    /**
     * The URL with every placeholder replaced. A value that lands in the user or password of {@code scheme://user:pw@host}
     * is percent-encoded, so that a password from the environment may hold any character.
     */
    String applyToUrl(String url) {
        return replace(url, !url.startsWith("jdbc:"));
    }

    /** The variables that a text names, in its order. */
    static List<String> variables(String text) {
        List<String> variables = new ArrayList<>();
        int open = text.indexOf("${");
        while (open >= 0) {
            int close = text.indexOf('}', open);
            if (close >= 0 && (open == 0 || text.charAt(open - 1) != '$')) {
                String name = text.substring(open + 2, close);
                int dash = name.indexOf(":-");
                variables.add(dash < 0 ? name : name.substring(0, dash));
            }
            open = text.indexOf("${", open + 2);
        }
        return variables;
    }

    private String replace(String text, boolean url) {
        int open = text.indexOf("${");
        if (open < 0 || environment == null) {
            return text;
        }
        StringBuilder result = new StringBuilder();
        int done = 0;
        while (open >= 0) {
            if (open > 0 && text.charAt(open - 1) == '$') {
                result.append(text, done, open - 1).append("${");
                done = open + 2;
            } else {
                int close = text.indexOf('}', open);
                if (close < 0) {
                    throw new ConfigException(
                            "has a ${ that is not the start of ${VARIABLE}",
                            null,
                            "write $${ for the two characters themselves");
                }
                String value = value(environment, text.substring(open + 2, close));
                result.append(text, done, open);
                result.append(url && inUserInfo(text, open, close) ? encode(value) : value);
                done = close + 1;
            }
            open = text.indexOf("${", done);
        }
        return result.append(text, done, text.length()).toString();
    }

    private static String value(Map<String, String> environment, String placeholder) {
        int dash = placeholder.indexOf(":-");
        String name = dash < 0 ? placeholder : placeholder.substring(0, dash);
        String value = environment.get(name);
        if (dash >= 0 && (value == null || value.isEmpty())) {
            return placeholder.substring(dash + 2);
        }
        if (value == null || name.isEmpty()) {
            throw new ConfigException(
                    "needs the environment variable " + name + ", which is not set",
                    null,
                    "set it, or give a default: ${" + name + ":-default}");
        }
        return value;
    }

    private static boolean inUserInfo(String url, int open, int close) {
        int authority = url.indexOf("://");
        if (authority < 0 || open < authority + 3) {
            return false;
        }
        for (int i = close + 1; i < url.length(); i++) {
            char c = url.charAt(i);
            if (c == '@') {
                return true;
            }
            if (c == '/' || c == '?') {
                return false;
            }
        }
        return false;
    }

    private static String encode(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            boolean plain = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0;
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%');
                encoded.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                encoded.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
