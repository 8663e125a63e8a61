package sqlconn.render;

/** A way to write a result set. Has no state; {@link #open} is called for each result. */
public interface OutputFormat {
    /** What the user types: lower-case, unique. */
    String name();

    /** One line for the help: a phrase without a full stop. */
    String summary();

    /**
     * A renderer for one result set.
     *
     * @throws sqlconn.UsageException when the format cannot do what the options ask, such as a NULL text with a comma in CSV
     */
    Renderer open(RenderTarget target, RenderOptions options);

    /** Whether rows are held back (a bounded number of them) before the first is written. */
    default boolean needsLookAhead() {
        return false;
    }

    /** Whether several results may follow each other in one output: false where a reader could not tell them apart. */
    default boolean allowsSeveralResults() {
        return false;
    }

    /** The usual ending of such a file's name, without the dot. */
    default String fileExtension() {
        return name();
    }
}
