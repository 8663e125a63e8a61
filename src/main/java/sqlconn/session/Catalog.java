package sqlconn.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a database holds, as far as completion needs it; read once and replaced whole.
 *
 * @param tables tables and views in the order of their names
 * @param columns names of the columns of each table, by {@link TableName#qualified()}
 * @param namespaces what stands above tables
 */
public record Catalog(List<TableName> tables, Map<String, List<String>> columns, Namespaces namespaces) {
    /** Nothing known yet. */
    public static final Catalog EMPTY = new Catalog(List.of(), Map.of());

    /** A catalog of a database in which names have at most two parts. */
    public Catalog(List<TableName> tables, Map<String, List<String>> columns) {
        this(tables, columns, Namespaces.NONE);
    }

    /** This one, and what another knows beside it. */
    public Catalog with(Catalog more) {
        List<TableName> allTables = new ArrayList<>(tables);
        allTables.addAll(more.tables);
        Map<String, List<String>> allColumns = new LinkedHashMap<>(columns);
        allColumns.putAll(more.columns);
        return new Catalog(allTables, allColumns, namespaces);
    }

    /**
     * A table or view.
     *
     * @param schema the schema or database that it is in, with its catalog and a dot in front where that is another than the
     *     one in use; empty where there is none, or it is the one in use
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
