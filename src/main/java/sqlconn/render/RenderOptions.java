package sqlconn.render;

import org.jspecify.annotations.Nullable;

/**
 * What can be set about a format. Each format uses what concerns it; {@link #FILE} and {@link #TERMINAL} are good starts.
 *
 * @param nullText how NULL is written; null for the format's own way. JSON has its own null and does not use this
 * @param unicode whether borders and marks may be other than ASCII; data are UTF-8 either way
 * @param terminalWidth the columns of the terminal, 0 when nothing limits the width (then nothing is ever shortened)
 * @param color whether terminal attributes (dim, bold) may be used
 * @param forTerminal whether a person's terminal gets the bytes: formats that otherwise write text as it is then show
 *     control characters as symbols
 * @param numbersAsStrings JSON: whether numbers are put in quotes, for readers that know doubles only
 * @param nonFiniteAsNull JSON: whether NaN and the infinities are {@code null}, rather than strings
 */
public record RenderOptions(
        @Nullable String nullText,
        boolean unicode,
        int terminalWidth,
        boolean color,
        boolean forTerminal,
        boolean numbersAsStrings,
        boolean nonFiniteAsNull) {
    /** For a file or a pipe: nothing shortened, no attributes. */
    public static final RenderOptions FILE = new RenderOptions(null, true, 0, false, false, false, false);

    /** For a terminal of 80 columns, with attributes. */
    public static final RenderOptions TERMINAL = new RenderOptions(null, true, 80, true, true, false, false);

    /** The same with this text for NULL, or the format's own when null. */
    public RenderOptions withNullText(@Nullable String text) {
        return new RenderOptions(text, unicode, terminalWidth, color, forTerminal, numbersAsStrings, nonFiniteAsNull);
    }

    /** The same with or without Unicode borders. */
    public RenderOptions withUnicode(boolean allowed) {
        return new RenderOptions(
                nullText, allowed, terminalWidth, color, forTerminal, numbersAsStrings, nonFiniteAsNull);
    }

    /** The same for a terminal so wide, or 0 for no limit. */
    public RenderOptions withTerminalWidth(int columns) {
        return new RenderOptions(nullText, unicode, columns, color, forTerminal, numbersAsStrings, nonFiniteAsNull);
    }

    /** The same with or without terminal attributes. */
    public RenderOptions withColor(boolean allowed) {
        return new RenderOptions(
                nullText, unicode, terminalWidth, allowed, forTerminal, numbersAsStrings, nonFiniteAsNull);
    }

    /** The same with numbers in JSON as strings or bare. */
    public RenderOptions withNumbersAsStrings(boolean strings) {
        return new RenderOptions(nullText, unicode, terminalWidth, color, forTerminal, strings, nonFiniteAsNull);
    }

    /** The same with NaN and the infinities in JSON as null or as strings. */
    public RenderOptions withNonFiniteAsNull(boolean asNull) {
        return new RenderOptions(nullText, unicode, terminalWidth, color, forTerminal, numbersAsStrings, asNull);
    }
}
