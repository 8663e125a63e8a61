package sqlconn.render;

import java.io.IOException;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.Row;

/** Writes {@linkplain JsonFormat a JSON array}. */
final class JsonRenderer implements Renderer {
    private final Utf8Output out;
    private final JsonRowWriter rows;
    private boolean empty = true;

    JsonRenderer(RenderTarget target, RenderOptions options) {
        out = target.output();
        rows = new JsonRowWriter(target, options);
    }

    @Override
    public void begin(List<Column> columns) throws IOException {
        rows.begin(columns);
        out.ascii('[');
        out.check();
    }

    @Override
    public void row(Row row) throws IOException {
        out.text(empty ? "\n" : ",\n");
        empty = false;
        rows.write(row);
        out.check();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void end(long rowCount, RowsEnd how) throws IOException {
        if (how.isOrderly()) {
            out.text(empty ? "]\n" : "\n]\n");
        } else {
            out.ascii('\n');
        }
        rows.end();
        out.check();
    }
}
