package sqlconn.result;

/**
 * A column of a result.
 *
 * @param name the label that the statement gave it; not necessarily unique, possibly empty
 * @param typeName the database's own name of the type, such as {@code numeric} or {@code VARCHAR}; empty when unknown
 * @param kind what to expect of its values
 */
public record Column(String name, String typeName, ColumnKind kind) {}
