package sqlconn.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Values that the user has given names, and which of them were used. Belongs to one thread.
 *
 * @param <V> what a value is
 */
public class NamedValues<V> {
    private final Map<String, V> values = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    /** Gives a name its value, in place of the one that it may have. */
    public void set(String name, V value) {
        values.put(name, value);
    }

    /** Takes a name's value away; tells whether it had one. */
    public boolean unset(String name) {
        return values.remove(name) != null;
    }

    /** The value of a name, or null when it has none. To look at; {@link #use} is for what a statement asks for. */
    public @Nullable V get(String name) {
        return values.get(name);
    }

    /** The value of a name that a statement asks for, or null when it has none. */
    protected @Nullable V use(String name) {
        used.add(name);
        return values.get(name);
    }

    /** Whether there is no value at all. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The names that have a value, in the order in which they were given. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** The names whose values no statement has asked for. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>(values.keySet());
        unused.removeAll(used);
        return unused;
    }
}
