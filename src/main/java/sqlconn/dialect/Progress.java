package sqlconn.dialect;

/**
 * How far a running statement is, as its database tells.
 *
 * @param state the database's own word for what it does now, in lower case
 * @param percent how much of the work is done, from 0 to 100, or -1 when the database does not say
 * @param parts what the database calls the pieces of its work: {@code splits}
 * @param done the pieces that are done
 * @param total the pieces that are known so far, or 0 when the database does not say
 * @param rows the rows that were read so far
 * @param bytes the bytes that were read so far
 */
public record Progress(String state, int percent, String parts, long done, long total, long rows, long bytes) {}
