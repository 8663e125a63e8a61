package sqlconn.session;

import java.util.List;
import java.util.Map;

/**
 * What a database holds, as far as completion needs it; read once and replaced whole.
 *
 * @param tables tables and views in the order of their names
 * @param columns names of the columns of each table, by {@link TableName#qualified()}
 */
public record Catalog(List<TableName> tables, Map<String, List<String>> columns) {
    /** Nothing known yet. */
    public static final Catalog EMPTY = new Catalog(List.of(), Map.of());

    /**
     * A table or view.
     *
     * @param schema the schema or database that it is in; empty where there is none, or it is the one in use
     * @param name its name as stored
     * @param type {@code TABLE}, {@code VIEW}, or what else the database calls it
     */
    public record TableName(String schema, String name, String type) {
        /** The name with its schema where one is needed. */
        public String qualified() {
            return schema.isEmpty() ? name : schema + "." + name;
        }
    }
}
