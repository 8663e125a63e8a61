package sqlconn.session;

/** What became of a statement that a session has run. */
public enum Fate {
    /** It succeeded; if it changed something, that is in the transaction that is still open. */
    OK("ok"),
    /** It failed, and has changed nothing. */
    FAILED("failed"),
    /** The server has committed what it changed. */
    COMMITTED("committed"),
    /** What it changed was rolled back. */
    ROLLED_BACK("rolled back"),
    /** What it changed was taken back by itself, while its transaction went on. */
    UNDONE("undone"),
    /** What it changed was not committed when the connection was lost: the server has rolled it back. */
    GONE("gone"),
    /** The connection was lost while it, or its COMMIT, was on the way: nobody here knows. */
    UNKNOWN("unknown");

    private final String description;

    Fate(String description) {
        this.description = description;
    }

    /** The fate in a word or two. */
    public String description() {
        return description;
    }
}
