package sqlconn.render;

/** Why a result has no more rows. Only {@link #COMPLETE} says that these are all. */
public enum RowsEnd {
    /** The statement gave no more. */
    COMPLETE(""),
    /** A limit on rows or bytes was reached, and the statement may have had more. */
    LIMITED(", stopped at the limit"),
    /** The user interrupted the statement. */
    INTERRUPTED(", interrupted"),
    /** The statement failed after these rows. */
    FAILED(", then an error");

    private final String footer;

    RowsEnd(String footer) {
        this.footer = footer;
    }

    /** Whether the format may close its document: a JSON array that was cut off must not parse. */
    boolean isOrderly() {
        return this == COMPLETE || this == LIMITED;
    }

    /** What follows the number of rows in a footer. */
    String footer() {
        return footer;
    }
}
