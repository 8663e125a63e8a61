package sqlconn.dialect;

/**
 * What a server is to its data, as it says itself.
 *
 * @param word {@code primary}, {@code replica} or {@code server}, where it does not say which
 * @param readOnly whether it refuses this connection's writes
 */
public record ServerRole(String word, boolean readOnly) {
    /** A server that others follow, or that is alone. */
    public static final String PRIMARY = "primary";

    /** A server that follows another one. */
    public static final String REPLICA = "replica";

    /** A server that does not say, or not to this user. */
    public static final String SERVER = "server";
}
