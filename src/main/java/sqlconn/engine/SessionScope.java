package sqlconn.engine;

/** How much of the input is one session, where the input itself does not say BEGIN. */
public enum SessionScope {
    /** Everything up to the end, or up to a COMMIT: all or nothing. */
    WHOLE_INPUT,
    /** Everything up to the end, and then it is rolled back. */
    DRY_RUN,
    /** Each statement by itself. */
    EACH_STATEMENT,
    /** Until somebody commits or rolls back. */
    MANUAL
}
