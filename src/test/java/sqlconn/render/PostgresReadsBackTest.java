package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.result.NullValue.NULL;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import sqlconn.result.BooleanValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** PostgreSQL's own COPY reads back exactly what the formats csv and tsv wrote. */
class PostgresReadsBackTest {
    private static final String[] TEXTS = {
        "",
        "NULL",
        "null",
        "\\N",
        "\\.",
        "\\\\.",
        "a,b",
        "a\"b",
        "\"\"",
        "'",
        " both ends ",
        "\ttab\t",
        "line\nline\r\nline\rline",
        "\\t\\n\\x41\\101\\",
        "\b\f\u000B\u001B[2J\u007F\u0085",
        "日本 e\u0301 👩\u200D👧 \u202E",
        "end"
    };

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void t30CsvReadsBack(TestDatabase database) throws SQLException, IOException {
        assertReadsBack(database, "csv", RenderOptions.FILE, "(format csv, header)");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void t30TsvReadsBack(TestDatabase database) throws SQLException, IOException {
        assertReadsBack(database, "tsv", RenderOptions.FILE, "(format text, header)");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void t29CsvWithATextForNullReadsBack(TestDatabase database) throws SQLException, IOException {
        for (String nullText : new String[] {"NULL", "null", "\\N", "'", "1.10"}) {
            assertReadsBack(
                    database,
                    "csv",
                    RenderOptions.FILE.withNullText(nullText),
                    "(format csv, header, null '" + nullText.replace("'", "''") + "')");
        }
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void t29TsvWithATextForNullReadsBack(TestDatabase database) throws SQLException, IOException {
        for (String nullText : new String[] {"NULL", "null", "'", "1.10"}) {
            assertReadsBack(
                    database,
                    "tsv",
                    RenderOptions.FILE.withNullText(nullText),
                    "(format text, header, null '" + nullText.replace("'", "''") + "')");
        }
    }

    private static void assertReadsBack(TestDatabase database, String format, RenderOptions options, String copyOptions)
            throws SQLException, IOException {
        List<Row> rows = new ArrayList<>();
        for (String text : TEXTS) {
            rows.add(row(rows.size(), text, new NumberValue("1.10"), 0.1 + 0.2, new BooleanValue(true), new byte[] {
                0, 10, 92, (byte) 0xFF
            }));
        }
        rows.add(row(rows.size(), NULL, new NumberValue("NaN"), 1e-320, new BooleanValue(false), new byte[0]));
        rows.add(row(rows.size(), NULL, NULL, Double.NEGATIVE_INFINITY, NULL, NULL));
        String written = Rendering.of(format, options, columns("i", "t", "n", "d", "b", "x"), rows.toArray(new Row[0]))
                .text();

        List<String> read = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create temporary table r (i int, t text, n numeric, d float8, b boolean, x bytea)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy r from stdin with " + copyOptions, new StringReader(written));
            try (ResultSet result = statement.executeQuery(
                    "select t, n || ' ' || d || ' ' || b || ' ' || encode(x, 'hex'), num_nulls(t, n, d, b, x)"
                            + " from r order by i")) {
                while (result.next()) {
                    read.add(result.getString(1) + "|" + result.getString(2) + "|" + result.getInt(3));
                }
            }
        }

        List<String> expected = new ArrayList<>();
        for (String text : TEXTS) {
            expected.add(text + "|1.10 0.30000000000000004 true 000a5cff|0");
        }
        expected.add("null|NaN 1e-320 false |1");
        expected.add("null|null|4");
        assertThat(read).isEqualTo(expected);
    }
}
