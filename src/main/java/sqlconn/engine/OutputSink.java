package sqlconn.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sqlconn.OutputException;
import sqlconn.render.RenderTarget;
import sqlconn.render.Utf8Output;
import sqlconn.result.Column;
import sqlconn.result.Row;

/**
 * Where results go. It tells a reader that went away from a device that failed, and remembers whether a result was
 * written, so that formats that cannot hold two are not given a second.
 */
public final class OutputSink implements AutoCloseable {
    private final String name;
    private final OutputStream stream;
    private final ClosedPipeTest pipe;
    private final @Nullable Bounds bounds;
    private Utf8Output output;
    private int results;

    /** Decides what a failed write means. */
    public interface ClosedPipeTest {
        /** Whether the failure says that the reader of the output has closed it. */
        boolean readerIsGone(IOException failure);
    }

    /** Hears where each result begins and ends, as a pager has to. */
    public interface Bounds {
        /**
         * What is written from now on belongs to one result.
         *
         * @param stoppable whether its statement is stopped when nobody wants the rest of it; one that writes is not
         */
        void resultBegins(boolean stoppable);

        /** Everything of the result was written, or its reader went away. */
        void resultEnds();
    }

    /**
     * @param name what messages call it: a file, {@code standard output}
     * @param stream takes the bytes; closed by whoever opened it
     */
    public OutputSink(String name, OutputStream stream, ClosedPipeTest pipe) {
        this(name, stream, pipe, null);
    }

    /**
     * A sink in which each result has a reader of its own: one that goes away may end its statement, and not the run.
     *
     * @param name what messages call it
     * @param stream takes the bytes; closed by whoever opened it
     * @param bounds hears of each result
     */
    public OutputSink(String name, OutputStream stream, ClosedPipeTest pipe, @Nullable Bounds bounds) {
        this.name = name;
        this.stream = stream;
        this.output = new Utf8Output(stream);
        this.pipe = pipe;
        this.bounds = bounds;
    }

    /** A target for a renderer. */
    RenderTarget target(Consumer<String> notices) {
        return new RenderTarget(output, notices);
    }

    /** How many results were written so far. */
    int results() {
        return results;
    }

    /** One more result begins. */
    void resultBegins(boolean stoppable) {
        results++;
        if (bounds != null) {
            bounds.resultBegins(stoppable);
        }
    }

    /** The result that began last has ended. */
    void resultEnds() {
        if (bounds != null) {
            bounds.resultEnds();
        }
    }

    /** Whether the run goes on when the reader of a result goes away; what was not written of that result is dropped. */
    boolean goesOnWithoutReader() {
        if (bounds == null) {
            return false;
        }
        output = new Utf8Output(stream);
        return true;
    }

    /** A line of text among results, for formats that people read. */
    public void line(String text) {
        output.text(text);
        output.text("\n");
        flush();
    }

    /** The output as a stream; a failed write ends the run as that of a renderer does. */
    OutputStream raw() {
        return new OutputStream() {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                output.bytes(bytes, from, from + length);
                try {
                    output.check();
                } catch (IOException failure) {
                    throw translate(failure);
                }
            }
        };
    }

    /** A small table that the program itself has made. */
    public void table(Settings settings, List<Column> columns, List<Row> rows, Talk talk) {
        new ResultWriter(this, talk, () -> settings, null).table(columns, rows);
    }

    /** Hands everything to the device. */
    public void flush() {
        try {
            output.flush();
        } catch (IOException failure) {
            throw translate(failure);
        }
    }

    /** What a failed write means for the run. */
    RuntimeException translate(IOException failure) {
        if (pipe.readerIsGone(failure)) {
            return new ReaderGoneException();
        }
        return new OutputException("cannot write to " + name + ": " + failure.getMessage(), null, failure);
    }

    @Override
    public void close() {
        flush();
    }
}
