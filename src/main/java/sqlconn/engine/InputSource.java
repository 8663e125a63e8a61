package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.sql.ScanEvent.NeedMore;

/** Where statements come from: an argument, a file, standard input, a person. */
public interface InputSource extends AutoCloseable {
    /** What the user calls it; positions in error messages begin with it. */
    String name();

    /** Whether a person is typing: then an error does not end the input, and dot-commands of all kinds are welcome. */
    boolean interactive();

    /**
     * More text, or null at the end of the input.
     *
     * @param state what the scanner is in the middle of
     * @throws sqlconn.SqlconnException when the text cannot be read or is not UTF-8
     */
    @Nullable
    CharSequence read(NeedMore state);

    /** Whether its statements may ask for values of parameters or variables. */
    default boolean mayAskForValues() {
        return true;
    }

    /**
     * The same text from its beginning, to look at before it runs; null when it can be read only once, or is too long to be
     * read twice.
     */
    default @Nullable InputSource again() {
        return null;
    }

    @Override
    default void close() {}
}
