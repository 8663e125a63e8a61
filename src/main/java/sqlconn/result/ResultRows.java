package sqlconn.result;

import java.util.List;

/**
 * A result set. The cursor must be read to its end, or closed, before the next result is asked for.
 *
 * @param columns the columns; may be empty (PostgreSQL's {@code select from t})
 * @param cursor the rows
 */
public record ResultRows(List<Column> columns, RowCursor cursor) implements StatementResult {}
