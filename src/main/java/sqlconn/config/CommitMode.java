package sqlconn.config;

/** When the shell commits what a statement changed, outside an explicit session. */
public enum CommitMode {
    /** Each statement is a session of its own, committed when it succeeds. */
    AUTO("auto"),
    /** Statements collect in one open session until a commit or a rollback is asked for. */
    MANUAL("manual");

    private final String word;

    CommitMode(String word) {
        this.word = word;
    }

    /** The word that stands for it in a connections file. */
    public String word() {
        return word;
    }
}
