package sqlconn.result;

/**
 * A statement that changed rows.
 *
 * @param rows how many, as the server counts them
 */
public record UpdateCount(long rows) implements StatementResult {}
