package sqlconn.result;

/** A statement that neither returns rows nor counts them: DDL, SET, transaction verbs. */
public enum Done implements StatementResult {
    /** The only one. */
    DONE
}
