package sqlconn.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.RowSampling;
import sqlconn.result.Row;
import sqlconn.result.Value;

/** The table of an UPDATE or DELETE, as far as a few of its rows can be shown. */
final class SampledTable {
    /** How many rows are read. */
    static final int MOST_ROWS = 5;

    /** How many bytes a value may take, about, so that it is fetched. */
    private static final int MOST_BYTES = 2_000;

    /**
     * A row as it was read.
     *
     * @param key the values of its key as the driver gave them, to be given back to it
     * @param values by their columns; without those of columns in which a value is too large
     */
    record Found(List<Object> key, Map<String, Value> values) {}

    private final String table;
    private final RowSampling sampling;
    private final SampleQuery query;
    private final String quote;
    private final List<String> columns = new ArrayList<>();
    private final List<String> key = new ArrayList<>();

    /**
     * Finds out what its columns and its key are.
     *
     * @param table its name with its alias, as they were written
     */
    SampledTable(Connection connection, String table, RowSampling sampling, SampleQuery query) throws SQLException {
        this.table = table;
        this.sampling = sampling;
        this.query = query;
        this.quote = connection.getMetaData().getIdentifierQuoteString();
        try (Statement statement = connection.createStatement();
                ResultSet none = statement.executeQuery(select("*", "1 = 0"))) {
            describe(none.getMetaData(), connection.getMetaData());
        }
    }

    private void describe(ResultSetMetaData data, DatabaseMetaData database) throws SQLException {
        String base = data.getTableName(1);
        boolean several = false;
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnLabel(i));
            several |= !base.equals(data.getTableName(i));
        }
        // In a view of several tables, the key of one of them is not its own.
        Map<Integer, String> places = new TreeMap<>();
        try (ResultSet rows = database.getPrimaryKeys(
                emptyAsNull(data.getCatalogName(1)), emptyAsNull(data.getSchemaName(1)), base)) {
            while (rows.next() && !several) {
                places.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME"));
            }
        }
        if (columns.containsAll(places.values())) {
            key.addAll(places.values());
        }
    }

    private static @Nullable String emptyAsNull(@Nullable String name) {
        return name == null || name.isEmpty() ? null : name;
    }

    /** Its columns, in order. */
    List<String> columns() {
        return columns;
    }

    /** The columns of its primary key; empty without one. */
    List<String> key() {
        return key;
    }

    /** The first rows that meet a condition, which may hold placeholders; none when a part of their key is too large. */
    List<Found> first(String condition, Parameters parameters) throws SQLException {
        long[] largest = new long[columns.size()];
        query.read(select(sizes(), condition), parameters, (rows, sizes) -> keepLargest(largest, rows));
        List<String> small = small(largest);
        List<Found> found = new ArrayList<>();
        if (!small.isEmpty() && small.containsAll(key)) {
            query.read(select(names(small), condition), parameters, (rows, row) -> found.add(found(small, rows, row)));
        }
        return found;
    }

    /** The row that has a key; null when there is none. */
    @Nullable
    Found byKey(List<Object> values) throws SQLException {
        List<String> equalities =
                key.stream().map(column -> quoted(column) + " = ?").toList();
        String condition = String.join(" AND ", equalities);
        long[] largest = new long[columns.size()];
        query.read(select(sizes(), condition), values, (rows, sizes) -> keepLargest(largest, rows));
        List<String> small = small(largest);
        List<Found> found = new ArrayList<>();
        query.read(select(names(small), condition), values, (rows, row) -> found.add(found(small, rows, row)));
        return found.isEmpty() ? null : found.get(0);
    }

    private String select(String wanted, String condition) {
        String where = condition.isEmpty() ? "" : " WHERE " + condition;
        return "SELECT " + wanted + " FROM " + table + where + " LIMIT " + MOST_ROWS + sampling.lockClause();
    }

    private String sizes() {
        List<String> sizes = columns.stream()
                .map(column -> sampling.sizeFunction() + "(" + quoted(column) + ")")
                .toList();
        return String.join(", ", sizes);
    }

    private String names(List<String> wanted) {
        return String.join(", ", wanted.stream().map(this::quoted).toList());
    }

    private String quoted(String name) {
        return quote + name.replace(quote, quote + quote) + quote;
    }

    private static void keepLargest(long[] largest, ResultSet sizes) throws SQLException {
        for (int i = 0; i < largest.length; i++) {
            largest[i] = Math.max(largest[i], sizes.getLong(i + 1));
        }
    }

    private List<String> small(long[] largest) {
        List<String> small = new ArrayList<>();
        for (int i = 0; i < largest.length; i++) {
            if (largest[i] <= MOST_BYTES) {
                small.add(columns.get(i));
            }
        }
        return small;
    }

    private Found found(List<String> small, ResultSet rows, Row row) throws SQLException {
        List<Object> keyValues = new ArrayList<>();
        for (String column : key) {
            keyValues.add(rows.getObject(small.indexOf(column) + 1));
        }
        Map<String, Value> values = new HashMap<>();
        for (int i = 0; i < small.size(); i++) {
            values.put(small.get(i), row.value(i));
        }
        return new Found(keyValues, values);
    }
}
