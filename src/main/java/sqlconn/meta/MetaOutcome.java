package sqlconn.meta;

/** What a dot-command wants to happen after it. */
public enum MetaOutcome {
    /** The input goes on. */
    CONTINUE,
    /** The input ends here. */
    QUIT,
    /** What it ran has failed, which was told: a script ends here, a person goes on. */
    FAILED
}
