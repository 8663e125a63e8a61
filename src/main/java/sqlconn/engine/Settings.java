package sqlconn.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import sqlconn.render.OutputFormat;
import sqlconn.render.RenderOptions;

/**
 * What can be set while statements run. Never changed in place.
 *
 * @param format how results are written
 * @param renderOptions details of the format
 * @param timing whether the time of each statement is told
 * @param counts whether the number of changed rows is told on standard error where the format has no place for it
 * @param statementTimeout how long one statement may run, or null for no limit
 * @param undo whether savepoints are set before the writes that a person types into an open transaction
 */
public record Settings(
        OutputFormat format,
        RenderOptions renderOptions,
        boolean timing,
        boolean counts,
        @Nullable Duration statementTimeout,
        boolean undo) {
    /** The same with this format. */
    public Settings withFormat(OutputFormat other) {
        return new Settings(other, renderOptions, timing, counts, statementTimeout, undo);
    }

    /** The same with these details of the format. */
    public Settings withRenderOptions(RenderOptions other) {
        return new Settings(format, other, timing, counts, statementTimeout, undo);
    }

    /** The same with savepoints for taking back, or without. */
    public Settings withUndo(boolean on) {
        return new Settings(format, renderOptions, timing, counts, statementTimeout, on);
    }

    /** The same with timing on or off. */
    public Settings withTiming(boolean on) {
        return new Settings(format, renderOptions, on, counts, statementTimeout, undo);
    }
}
