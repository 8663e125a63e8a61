package sqlconn.render;

import java.nio.charset.StandardCharsets;
import sqlconn.result.Value;

/** A part of a value in a line of text for a person. */
public final class CellExcerpt {
    private static final int CONTEXT = 8;

    private CellExcerpt() {}

    /** The whole value as a table shows it. */
    public static String whole(Value value) {
        var text = new Utf8Buffer(64);
        new CellText(text, new VisibleText(true), null).append(value);
        return new String(text.toByteArray(), StandardCharsets.UTF_8);
    }

    /**
     * The beginning of a text, which ends in {@code …} where something is missing.
     *
     * @param columns how many columns of a terminal it may take
     */
    public static String cut(String text, int columns) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (DisplayWidth.fitting(utf8, 0, utf8.length, columns) == utf8.length) {
            return text;
        }
        int end = DisplayWidth.fitting(utf8, 0, utf8.length, columns - 1);
        return new String(utf8, 0, end, StandardCharsets.UTF_8) + "…";
    }

    /**
     * A text from shortly before where it differs from another.
     *
     * @param columns how many columns of a terminal it may take
     */
    public static String cutAtDifference(String text, String other, int columns) {
        int same = 0;
        int shorter = Math.min(text.length(), other.length());
        while (same < shorter && text.charAt(same) == other.charAt(same)) {
            same++;
        }
        int from = text.offsetByCodePoints(same, -Math.min(CONTEXT, text.codePointCount(0, same)));
        return from == 0 ? cut(text, columns) : "…" + cut(text.substring(from), columns - 1);
    }
}
