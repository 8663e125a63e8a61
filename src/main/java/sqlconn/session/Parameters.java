package sqlconn.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;

/** The values that the user gave for {@code :name} placeholders. */
public final class Parameters {
    /** No values. */
    public static final Parameters NONE = new Parameters(Map.of());

    private final Map<String, @Nullable String> values;

    /** Values by name, without the colon; a value is text whose type the server infers, or null for NULL. */
    public Parameters(Map<String, @Nullable String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** Whether no value was given at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The names for which there is a value. */
    public Set<String> names() {
        return values.keySet();
    }

    /**
     * The values of these names, in their order.
     *
     * @throws UsageException when some have no value; it names all of them
     */
    List<@Nullable String> inOrder(List<String> names) {
        List<String> missing = new ArrayList<>();
        List<@Nullable String> ordered = new ArrayList<>(names.size());
        for (String name : names) {
            if (!values.containsKey(name)) {
                if (!missing.contains(name)) {
                    missing.add(name);
                }
            }
            ordered.add(values.get(name));
        }
        if (!missing.isEmpty()) {
            throw new UsageException(
                    "no value for " + (missing.size() == 1 ? "parameter :" : "parameters :")
                            + String.join(", :", missing),
                    "give " + (missing.size() == 1 ? "it" : "them") + " with -p " + missing.get(0) + "=VALUE");
        }
        return ordered;
    }
}
