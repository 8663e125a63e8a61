package sqlconn.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.UsageException;
import sqlconn.render.OutputFormat;
import sqlconn.render.Renderer;
import sqlconn.render.RowsEnd;
import sqlconn.result.Column;
import sqlconn.result.ResultRows;
import sqlconn.result.Row;
import sqlconn.result.RowCursor;
import sqlconn.result.UpdateCount;

/** Writes what statements give back, as the settings of the moment say. */
final class ResultWriter {
    /** A database that pauses longer than this lets the user see the rows that have come. */
    private static final int PATIENCE_MILLIS = 20;

    private final OutputSink sink;
    private final Talk talk;
    private final Supplier<Settings> settings;
    private final @Nullable InterruptScope interrupts;

    /** @param interrupts what may stop a statement while its rows are written, or null */
    ResultWriter(OutputSink sink, Talk talk, Supplier<Settings> settings, @Nullable InterruptScope interrupts) {
        this.sink = sink;
        this.talk = talk;
        this.settings = settings;
        this.interrupts = interrupts;
    }

    /**
     * Writes rows as they come, to the last.
     *
     * @param stoppable whether the statement may be stopped when their reader goes away
     * @return false when their reader went away before the last, and the run goes on
     * @throws UsageException when the format cannot hold another result
     */
    boolean write(ResultRows result, boolean stoppable) {
        refuseSecondResult(settings.get().format());
        sink.resultBegins(stoppable);
        try {
            writeRows(result);
            return true;
        } catch (ReaderGoneException gone) {
            if (!sink.goesOnWithoutReader()) {
                throw gone;
            }
            return false;
        } finally {
            sink.resultEnds();
        }
    }

    private void writeRows(ResultRows result) {
        Settings now = settings.get();
        long count = 0;
        try (Renderer renderer = now.format().open(sink.target(talk::note), now.renderOptions())) {
            RowCursor cursor = result.cursor();
            renderer.begin(result.columns());
            try {
                while (true) {
                    if (count > 0 && !cursor.ready(PATIENCE_MILLIS)) {
                        renderer.flush();
                    }
                    Row row = cursor.next();
                    if (row == null) {
                        break;
                    }
                    renderer.row(row);
                    count++;
                }
            } catch (SqlconnException failure) {
                renderer.end(count, interrupted() ? RowsEnd.INTERRUPTED : RowsEnd.FAILED);
                sink.flush();
                throw failure;
            }
            renderer.end(count, RowsEnd.COMPLETE);
            sink.flush();
        } catch (IOException failure) {
            throw sink.translate(failure);
        }
    }

    private boolean interrupted() {
        return interrupts != null && interrupts.interrupted();
    }

    /** Reads rows that nobody is to see, such as a setting's new value, to the last. */
    void skip(ResultRows result) {
        RowCursor cursor = result.cursor();
        Row row = cursor.next();
        while (row != null) {
            row = cursor.next();
        }
    }

    /** Something that writes bytes of its own to the output. */
    interface RawWriting {
        void to(OutputStream out);
    }

    /** Writes a result that the server has formatted by itself (COPY … TO STDOUT). */
    void writeRaw(RawWriting writing) {
        refuseSecondResult(settings.get().format());
        sink.resultBegins(true);
        try {
            writing.to(sink.raw());
            sink.flush();
        } catch (ReaderGoneException gone) {
            if (!sink.goesOnWithoutReader()) {
                throw gone;
            }
        } finally {
            sink.resultEnds();
        }
    }

    /** Whether the format is for people: it may hold several results, and lines of text between them. */
    boolean narrates() {
        return settings.get().format().allowsSeveralResults();
    }

    /** Tells how many rows a statement changed, where there is a place for it. */
    void write(UpdateCount count) {
        String text = "(" + count.rows() + (count.rows() == 1 ? " row changed)" : " rows changed)");
        if (narrates()) {
            sink.line(text);
        } else if (settings.get().counts()) {
            talk.note(text);
        }
    }

    /** Writes a small table that the program itself has made. */
    void table(List<Column> columns, List<Row> rows) {
        write(new ResultRows(columns, new ListCursor(rows)), true);
    }

    private void refuseSecondResult(OutputFormat format) {
        if (sink.results() > 0 && !format.allowsSeveralResults()) {
            throw new UsageException(
                    "a second result does not fit into one " + format.name() + " output",
                    "run the statements one by one, or use --format table");
        }
    }

    /** Rows that are in memory already. */
    private static final class ListCursor implements RowCursor {
        private final List<Row> rows;
        private int next;

        ListCursor(List<Row> rows) {
            this.rows = rows;
        }

        @Override
        public @Nullable Row next() {
            return next < rows.size() ? rows.get(next++) : null;
        }

        @Override
        public boolean ready(int millis) {
            return true;
        }

        @Override
        public void close() {
            next = rows.size();
        }
    }
}
