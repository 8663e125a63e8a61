package sqlconn;

/**
 * A place in some text that the user wrote.
 *
 * @param source what the user calls the text: a file name, {@code <stdin>}, {@code <argument>}
 * @param line line number, from 1
 * @param column column in characters (code points), from 1
 */
public record SourcePosition(String source, int line, int column) {
    /** {@code FILE:LINE:COL}, the form that editors and compilers understand. */
    @Override
    public String toString() {
        return source + ":" + line + ":" + column;
    }
}
