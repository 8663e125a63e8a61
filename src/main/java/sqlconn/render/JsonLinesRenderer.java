package sqlconn.render;

import java.io.IOException;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.Row;

/** Writes {@linkplain JsonLinesFormat JSON Lines}. */
final class JsonLinesRenderer implements Renderer {
    private final Utf8Output out;
    private final JsonRowWriter rows;

    JsonLinesRenderer(RenderTarget target, RenderOptions options) {
        out = target.output();
        rows = new JsonRowWriter(target, options);
    }

    @Override
    public void begin(List<Column> columns) {
        rows.begin(columns);
    }

    @Override
    public void row(Row row) throws IOException {
        rows.write(row);
        out.ascii('\n');
        out.check();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        rows.end();
        out.check();
    }
}
