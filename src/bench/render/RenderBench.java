import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import sqlconn.render.OutputFormat;
import sqlconn.render.OutputFormats;
import sqlconn.render.RenderOptions;
import sqlconn.render.RenderTarget;
import sqlconn.render.Renderer;
import sqlconn.render.RowsEnd;
import sqlconn.render.Utf8Output;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.NullValue;
import sqlconn.result.RealValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/**
 * How long the formats take for 1,000,000 rows of 5 columns that are already in memory: what formatting alone adds to
 * reading them. Run it after {@code mvn package}:
 *
 * <pre>java -Xmx64m -cp target/program/sqlconn.jar src/bench/render/RenderBench.java</pre>
 *
 * Each line names a format, the size of its output, and the time of the first run and of the best of five.
 */
public final class RenderBench {
    private static final int ROWS = 1_000_000;
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "integer", ColumnKind.NUMBER),
            new Column("name", "text", ColumnKind.TEXT),
            new Column("price", "real", ColumnKind.DYNAMIC),
            new Column("note", "text", ColumnKind.TEXT),
            new Column("parent", "integer", ColumnKind.NUMBER));

    private RenderBench() {}

    public static void main(String[] args) throws IOException {
        Row[] rows = rows();
        for (OutputFormat format : OutputFormats.all()) {
            long first = 0;
            long best = Long.MAX_VALUE;
            long bytes = 0;
            for (int run = 0; run < 5; run++) {
                long start = System.nanoTime();
                bytes = render(format, rows);
                long took = System.nanoTime() - start;
                first = run == 0 ? took : first;
                best = Math.min(best, took);
            }
            System.out.printf(
                    "%-10s %4d MB  first %4d ms  best %4d ms%n",
                    format.name(), bytes / 1_000_000, first / 1_000_000, best / 1_000_000);
        }
    }

    private static long render(OutputFormat format, Row[] rows) throws IOException {
        var output = new Utf8Output(OutputStream.nullOutputStream());
        try (Renderer renderer = format.open(new RenderTarget(output, System.out::println), RenderOptions.FILE)) {
            renderer.begin(COLUMNS);
            for (int i = 0; i < ROWS; i++) {
                renderer.row(rows[i % rows.length]);
            }
            renderer.end(ROWS, RowsEnd.COMPLETE);
            output.flush();
        }
        return output.count();
    }

    private static Row[] rows() {
        var random = new Random(1);
        Row[] rows = new Row[1_000];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new Row(
                    new IntegerValue(random.nextInt(10_000_000)),
                    TextValue.of("customer name " + i),
                    new RealValue(i % 2 == 0 ? random.nextDouble() * 1e6 : Math.round(random.nextDouble() * 1e6) / 100.0),
                    TextValue.of("a longer text of about forty characters, " + i + (i % 10 == 0 ? " é" : "")),
                    i % 3 == 0 ? NullValue.NULL : new IntegerValue(i));
        }
        return rows;
    }
}
