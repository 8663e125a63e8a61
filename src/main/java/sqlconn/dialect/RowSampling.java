package sqlconn.dialect;

/**
 * How a few rows that a statement is about to change are read, without getting in its way.
 *
 * @param sizeFunction the function that tells about how many bytes a value of any type takes, without reading it where that
 *     can be: a large one is not fetched
 * @param lockClause what stands behind a SELECT so that it takes the locks of the change itself, and no snapshot: with a
 *     snapshot from before, MariaDB 11.6 and later refuse to change a row that somebody else has changed meanwhile. Empty
 *     without need
 * @param locksFirst whether a transaction that has read may be refused to write, without being let wait for the lock, as in
 *     SQLite: then a DELETE of no rows takes the lock before
 */
public record RowSampling(String sizeFunction, String lockClause, boolean locksFirst) {}
