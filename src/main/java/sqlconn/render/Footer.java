package sqlconn.render;

/** The line below a result in formats made for reading: {@code (3 rows)}. */
final class Footer {
    private Footer() {}

    /** @param remark what else is to be said, beginning with its own punctuation, or nothing */
    static void append(long rowCount, RowsEnd how, String remark, Utf8Sink out) {
        out.ascii('(');
        out.integer(rowCount);
        out.text(rowCount == 1 ? " row" : " rows");
        out.text(how.footer());
        out.text(remark);
        out.text(")\n");
    }
}
