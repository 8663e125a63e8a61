package sqlconn.config;

import java.util.List;

/**
 * A key that may stand in a connection's section.
 *
 * @param name the key; {@code pool.size} for a key of a table
 * @param type what kind of value it takes
 * @param choices the words that it accepts, or nothing when any value of its type will do
 * @param meaning one or two sentences for documentation, the first saying what the key is
 * @param example a value as it stands in a file
 */
public record ConnectionKey(String name, KeyType type, List<String> choices, String meaning, String example) {
    public ConnectionKey {
        choices = List.copyOf(choices);
    }
}
