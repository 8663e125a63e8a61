package sqlconn.render;

/** The lines that a table is drawn with. */
enum TableBorder {
    UNICODE('─', '│', "┌┬┐", "├┼┤", "└┴┘", "…"),
    ASCII('-', '|', "+++", "+++", "+++", "...");

    private final char horizontal;
    private final char vertical;
    private final String top;
    private final String middle;
    private final String bottom;
    private final String ellipsis;

    TableBorder(char horizontal, char vertical, String top, String middle, String bottom, String ellipsis) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.top = top;
        this.middle = middle;
        this.bottom = bottom;
        this.ellipsis = ellipsis;
    }

    static TableBorder of(boolean unicode) {
        return unicode ? UNICODE : ASCII;
    }

    void vertical(Utf8Sink out) {
        out.codePoint(vertical);
    }

    /** Appends so many columns of a horizontal line. */
    void horizontal(int columns, Utf8Sink out) {
        for (int i = 0; i < columns; i++) {
            out.codePoint(horizontal);
        }
    }

    void top(int[] widths, Utf8Sink out) {
        rule(top, widths, out);
    }

    void middle(int[] widths, Utf8Sink out) {
        rule(middle, widths, out);
    }

    void bottom(int[] widths, Utf8Sink out) {
        rule(bottom, widths, out);
    }

    /** Appends the mark of shortened text. */
    void ellipsis(Utf8Sink out) {
        out.text(ellipsis);
    }

    /** How many columns the mark of shortened text takes. */
    int ellipsisWidth() {
        return ellipsis.length();
    }

    private void rule(String corners, int[] widths, Utf8Sink out) {
        out.codePoint(corners.charAt(0));
        for (int i = 0; i < widths.length; i++) {
            horizontal(widths[i] + 2, out);
            out.codePoint(corners.charAt(i + 1 < widths.length ? 1 : 2));
        }
        out.ascii('\n');
    }
}
