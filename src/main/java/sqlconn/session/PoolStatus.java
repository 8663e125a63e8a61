package sqlconn.session;

/**
 * The connections of one named connection at one moment.
 *
 * @param idle open and free
 * @param active in use
 * @param waiting threads that wait for one
 * @param limit the most there can be
 */
public record PoolStatus(int idle, int active, int waiting, int limit) {
    /** How many there are. */
    public int open() {
        return idle + active;
    }

    @Override
    public String toString() {
        return idle + " idle, " + active + " active, " + waiting + " waiting, limit " + limit;
    }
}
