package sqlconn.render;

import org.jspecify.annotations.Nullable;

/** How wide the columns of a table become. */
final class TableLayout {
    /** No column is shortened below this, nor made wider than it needs. */
    private static final int NARROWEST = 8;

    private TableLayout() {}

    /**
     * The widths of the columns: what they need if that fits, else the widest are made narrower until all fit.
     *
     * @param needed the width that each column needs
     * @param columns of the terminal, or 0 for any number
     * @return null when there are too many columns to fit, even shortened
     */
    static int @Nullable [] fit(int[] needed, int columns) {
        int widest = 0;
        for (int width : needed) {
            widest = Math.max(widest, width);
        }
        // Each column has a border and two spaces, and one border ends the line.
        long available = columns == 0 ? Long.MAX_VALUE : columns - 3L * needed.length - 1;
        if (sum(needed, widest) <= available) {
            return needed.clone();
        }
        if (sum(needed, NARROWEST) > available) {
            return null;
        }
        int cap = NARROWEST;
        int tooWide = widest;
        while (tooWide - cap > 1) {
            int middle = (cap + tooWide) >>> 1;
            if (sum(needed, middle) <= available) {
                cap = middle;
            } else {
                tooWide = middle;
            }
        }
        long spare = available - sum(needed, cap);
        int[] widths = new int[needed.length];
        for (int i = 0; i < needed.length; i++) {
            widths[i] = Math.min(needed[i], cap);
            if (needed[i] > cap && spare > 0) {
                widths[i]++;
                spare--;
            }
        }
        return widths;
    }

    private static long sum(int[] needed, int cap) {
        long sum = 0;
        for (int width : needed) {
            sum += Math.min(width, cap);
        }
        return sum;
    }
}
