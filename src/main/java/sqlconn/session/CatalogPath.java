package sqlconn.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sqlconn.UsageException;
import sqlconn.session.Catalog.TableName;

/**
 * Where a table is in a database of several catalogs. It is asked for by name: a list of all tables, as smaller databases
 * give it, may take such a database minutes.
 */
record CatalogPath(String catalog, String schema, String table) {
    /**
     * The place that a name of one, two or three parts stands for.
     *
     * @throws UsageException when it has more, or needs a catalog or schema in use where there is none
     */
    static CatalogPath of(Connection own, String name) throws SQLException {
        List<String> parts = parts(name);
        if (parts.size() > 3) {
            throw new UsageException("'" + name + "' has more than three parts", "a name is CATALOG.SCHEMA.TABLE");
        }
        while (parts.size() < 3) {
            String inUse = parts.size() == 2 ? own.getCatalog() : own.getSchema();
            if (inUse == null || inUse.isEmpty()) {
                String missing = parts.size() == 2 ? "catalog" : "schema";
                throw new UsageException(
                        "no " + missing + " is in use, so '" + name + "' does not say which table is meant",
                        "write CATALOG.SCHEMA.TABLE");
            }
            parts.add(0, inUse);
        }
        return new CatalogPath(parts.get(0), parts.get(1), parts.get(2));
    }

    /** Names without quotes are in lower case, as Trino reads them. */
    private static List<String> parts(String name) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(quoted ? c : Character.toLowerCase(c));
            }
        }
        parts.add(part.toString());
        return parts;
    }

    /**
     * The table in detail; such databases have no indexes and no keys.
     *
     * @throws UsageException when there is none
     */
    TableDescription describe(Connection own) throws SQLException {
        DatabaseMetaData data = own.getMetaData();
        String pattern = CatalogReader.escaped(data, schema);
        try (ResultSet rows = data.getTables(catalog, pattern, CatalogReader.escaped(data, table), null)) {
            if (!rows.next()) {
                throw new UsageException(
                        "there is no table or view '" + this + "'", "'SHOW TABLES FROM schema' lists what there is");
            }
            String type = String.valueOf(rows.getString("TABLE_TYPE")).toUpperCase(Locale.ROOT);
            return new TableDescription(
                    new TableName(catalog + "." + schema, table, type),
                    CatalogReader.columns(own, catalog, pattern, table),
                    List.of(),
                    List.of());
        }
    }

    @Override
    public String toString() {
        return catalog + "." + schema + "." + table;
    }
}
