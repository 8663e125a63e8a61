package sqlconn.session;

import java.util.List;

/**
 * A table or view in detail.
 *
 * @param table what it is
 * @param columns its columns in order
 * @param indexes its indexes, one line each
 * @param foreignKeys its foreign keys, one line each
 */
public record TableDescription(
        Catalog.TableName table, List<ColumnDescription> columns, List<String> indexes, List<String> foreignKeys) {
    /**
     * A column of a table.
     *
     * @param name its name
     * @param type its type as the database spells it, with length or precision
     * @param nullable whether NULL is allowed
     * @param defaultValue the default's expression; empty when there is none
     * @param primaryKey its place in the primary key from 1, or 0
     */
    public record ColumnDescription(String name, String type, boolean nullable, String defaultValue, int primaryKey) {}
}
