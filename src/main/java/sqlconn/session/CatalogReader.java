package sqlconn.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;
import sqlconn.StatementException;
import sqlconn.UsageException;
import sqlconn.dialect.DatabaseError;
import sqlconn.session.Catalog.TableName;
import sqlconn.session.TableDescription.ColumnDescription;

/** Reads what a database holds, through JDBC's own metadata, which every driver has. */
public final class CatalogReader {
    private static final String[] KINDS = {
        "TABLE", "VIEW", "MATERIALIZED VIEW", "FOREIGN TABLE", "PARTITIONED TABLE", "BASE TABLE", "VIRTUAL TABLE"
    };
    private static final Set<String> HIDDEN_SCHEMAS = Set.of("pg_catalog", "information_schema", "pg_toast");

    private final NamedConnection connection;

    /** A reader of this connection's database. */
    public CatalogReader(NamedConnection connection) {
        this.connection = connection;
    }

    /** Something to do with a connection. */
    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /**
     * Reads on the session's own connection when a second one could not see the same database ({@code :memory:}) or would
     * not see what the open transaction has made; otherwise on one of its own.
     */
    private <T> T read(Session session, Reading<T> reading) {
        Connection own = session.current();
        if (own != null && session.state() != TransactionState.LOST) {
            try {
                return reading.read(own);
            } catch (SQLException failure) {
                DatabaseError error = connection.dialect().explain(failure, "");
                throw new StatementException(error.message(), error.code(), error.detail(), -1, error.hint(), failure);
            }
        }
        return onItsOwn(reading);
    }

    /**
     * Tables and views, in order of name.
     *
     * @throws sqlconn.SqlconnException when they cannot be read
     */
    public List<TableName> tables(Session session) {
        return read(session, this::tables);
    }

    /**
     * Everything that completion needs, as {@link #tables(Session)} reads; for a database that allows one connection.
     *
     * @throws sqlconn.SqlconnException when it cannot be read
     */
    public Catalog catalog(Session session) {
        return read(session, this::catalog);
    }

    /**
     * Everything that completion needs, on a connection of its own; for a background thread.
     *
     * @throws sqlconn.SqlconnException when it cannot be read
     */
    public Catalog catalog() {
        return onItsOwn(this::catalog);
    }

    /**
     * One schema, on a connection of its own; for a background thread.
     *
     * @param path the schema with its catalog, as the namespaces have it
     * @throws sqlconn.SqlconnException when it cannot be read
     */
    public Catalog schema(String path, Namespaces namespaces) {
        int dot = path.indexOf('.');
        return onItsOwn(own -> tablesAndColumns(
                own,
                path.substring(0, dot),
                escaped(own.getMetaData(), path.substring(dot + 1)),
                unused -> namespaces.shortest(path)));
    }

    private <T> T onItsOwn(Reading<T> reading) {
        Connection borrowed = connection.borrow();
        boolean sound = false;
        try {
            T result = reading.read(borrowed);
            sound = true;
            return result;
        } catch (SQLException failure) {
            throw new ConnectionException(
                    connection.dialect().explain(failure, "").message(), null, failure);
        } finally {
            if (sound) {
                connection.giveBack(borrowed);
            } else {
                connection.discard(borrowed);
            }
        }
    }

    private Catalog catalog(Connection own) throws SQLException {
        Shown shown = shown(own);
        if (!connection.dialect().hasCatalogs()) {
            return tablesAndColumns(own, own.getCatalog(), null, shown);
        }
        Namespaces namespaces = namespaces(own);
        Catalog inUse = namespaces.known("").isEmpty()
                ? Catalog.EMPTY
                : tablesAndColumns(own, own.getCatalog(), escaped(own.getMetaData(), own.getSchema()), shown);
        return new Catalog(inUse.tables(), inUse.columns(), namespaces);
    }

    private static Namespaces namespaces(Connection own) throws SQLException {
        List<String> paths = new ArrayList<>();
        try (ResultSet rows = own.getMetaData().getSchemas()) {
            while (rows.next()) {
                paths.add(text(rows, "TABLE_CATALOG") + "." + text(rows, "TABLE_SCHEM"));
            }
        }
        paths.sort(null);
        String catalog = own.getCatalog();
        String schema = own.getSchema();
        return new Namespaces(catalog == null ? "" : catalog, schema == null ? "" : schema, paths);
    }

    /** @param schema a pattern for the names of schemas, or null for all */
    private static Catalog tablesAndColumns(
            Connection own, @Nullable String catalog, @Nullable String schema, Shown shown) throws SQLException {
        List<TableName> tables = tables(own, catalog, schema, "%", shown);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        for (TableName table : tables) {
            columns.put(table.qualified(), new ArrayList<>());
        }
        try (ResultSet rows = own.getMetaData().getColumns(catalog, schema, "%", "%")) {
            while (rows.next()) {
                TableName table = new TableName(shown.schema(text(rows, "TABLE_SCHEM")), text(rows, "TABLE_NAME"), "");
                List<String> names = columns.get(table.qualified());
                if (names != null) {
                    names.add(text(rows, "COLUMN_NAME"));
                }
            }
        }
        return new Catalog(tables, columns);
    }

    private List<TableName> tables(Connection own) throws SQLException {
        return tables(own, own.getCatalog(), null, "%", shown(own));
    }

    private static List<TableName> tables(
            Connection own, @Nullable String catalog, @Nullable String schemaPattern, String pattern, Shown shown)
            throws SQLException {
        List<TableName> tables = new ArrayList<>();
        try (ResultSet rows = own.getMetaData().getTables(catalog, schemaPattern, pattern, KINDS)) {
            while (rows.next()) {
                String schema = text(rows, "TABLE_SCHEM");
                if (!HIDDEN_SCHEMAS.contains(schema.toLowerCase(Locale.ROOT))) {
                    String type = text(rows, "TABLE_TYPE").equals("BASE TABLE") ? "TABLE" : text(rows, "TABLE_TYPE");
                    tables.add(new TableName(shown.schema(schema), text(rows, "TABLE_NAME"), type));
                }
            }
        }
        tables.sort((a, b) -> a.qualified().compareTo(b.qualified()));
        return tables;
    }

    /** How a schema is shown. */
    private interface Shown {
        String schema(String schema);
    }

    /** The schema in use goes without saying. */
    private static Shown shown(Connection own) throws SQLException {
        String inUse = own.getSchema();
        return schema -> schema.equals(inUse) ? "" : schema;
    }

    /**
     * A table or view in detail.
     *
     * @param name its name, with its schema and a dot in front where it is not in the schema in use
     * @throws UsageException when there is no such table
     */
    public TableDescription describe(Session session, String name) {
        return read(session, own -> describe(own, name));
    }

    private TableDescription describe(Connection own, String name) throws SQLException {
        if (connection.dialect().hasCatalogs()) {
            return CatalogPath.of(own, name).describe(own);
        }
        TableName table = find(tables(own), name);
        String schema = table.schema().isEmpty() ? own.getSchema() : table.schema();
        DatabaseMetaData data = own.getMetaData();
        return new TableDescription(
                table,
                columns(own, own.getCatalog(), schema, table.name()),
                indexes(data, own.getCatalog(), schema, table.name()),
                foreignKeys(data, own.getCatalog(), schema, table.name()));
    }

    private static TableName find(List<TableName> tables, String name) {
        for (TableName table : tables) {
            if (table.qualified().equals(name)) {
                return table;
            }
        }
        for (TableName table : tables) {
            if (table.qualified().equalsIgnoreCase(name) || table.name().equalsIgnoreCase(name)) {
                return table;
            }
        }
        throw new UsageException("there is no table or view '" + name + "'", "'.tables' lists what there is");
    }

    static List<ColumnDescription> columns(
            Connection own, @Nullable String catalog, @Nullable String schema, String table) throws SQLException {
        DatabaseMetaData data = own.getMetaData();
        Map<String, Integer> keys = new LinkedHashMap<>();
        try (ResultSet rows = data.getPrimaryKeys(catalog, schema, table)) {
            while (rows.next()) {
                keys.put(text(rows, "COLUMN_NAME"), rows.getInt("KEY_SEQ"));
            }
        }
        List<ColumnDescription> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(catalog, schema, escaped(data, table), "%")) {
            while (rows.next()) {
                String name = text(rows, "COLUMN_NAME");
                columns.add(new ColumnDescription(
                        name,
                        type(rows),
                        rows.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                        text(rows, "COLUMN_DEF"),
                        keys.getOrDefault(name, 0)));
            }
        }
        return columns;
    }

    /** In a pattern, the name's own underscore would match any character. */
    static String escaped(DatabaseMetaData data, String name) throws SQLException {
        String escape = data.getSearchStringEscape();
        return escape == null || escape.isEmpty()
                ? name
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    private static String type(ResultSet rows) throws SQLException {
        String type = text(rows, "TYPE_NAME");
        int size = rows.getInt("COLUMN_SIZE");
        int scale = rows.getInt("DECIMAL_DIGITS");
        boolean bounded = size > 0 && size < 1_000_000 && type.indexOf('(') < 0;
        String lower = type.toLowerCase(Locale.ROOT);
        if (bounded && (lower.contains("char") || lower.contains("binary"))) {
            return type + "(" + size + ")";
        }
        if (bounded && (lower.equals("numeric") || lower.equals("decimal"))) {
            return type + "(" + size + "," + scale + ")";
        }
        return type;
    }

    private static List<String> indexes(DatabaseMetaData data, String catalog, String schema, String table)
            throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        Set<String> unique = new java.util.HashSet<>();
        try (ResultSet rows = data.getIndexInfo(catalog, schema, table, false, true)) {
            while (rows.next()) {
                String index = text(rows, "INDEX_NAME");
                String column = text(rows, "COLUMN_NAME");
                if (!index.isEmpty()) {
                    columns.computeIfAbsent(index, unused -> new ArrayList<>()).add(column);
                    if (!rows.getBoolean("NON_UNIQUE")) {
                        unique.add(index);
                    }
                }
            }
        }
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, List<String>> index : columns.entrySet()) {
            lines.add(index.getKey() + (unique.contains(index.getKey()) ? " unique (" : " (")
                    + String.join(", ", index.getValue()) + ")");
        }
        return lines;
    }

    private static List<String> foreignKeys(DatabaseMetaData data, String catalog, String schema, String table)
            throws SQLException {
        List<String> lines = new ArrayList<>();
        List<String> from = new ArrayList<>();
        List<String> to = new ArrayList<>();
        String target = "";
        try (ResultSet rows = data.getImportedKeys(catalog, schema, table)) {
            while (rows.next()) {
                if (rows.getInt("KEY_SEQ") == 1 && !from.isEmpty()) {
                    lines.add(foreignKey(from, target, to));
                }
                target = text(rows, "PKTABLE_NAME");
                from.add(text(rows, "FKCOLUMN_NAME"));
                to.add(text(rows, "PKCOLUMN_NAME"));
            }
        }
        if (!from.isEmpty()) {
            lines.add(foreignKey(from, target, to));
        }
        return lines;
    }

    private static String foreignKey(List<String> from, String target, List<String> to) {
        String line = "(" + String.join(", ", from) + ") → " + target + "(" + String.join(", ", to) + ")";
        from.clear();
        to.clear();
        return line;
    }

    private static String text(ResultSet rows, String column) throws SQLException {
        String text = rows.getString(column);
        return text == null ? "" : text;
    }
}
