package sqlconn.engine;

/** What a failed statement means for the ones after it. */
public enum OnError {
    /** Nothing more runs, and the session is rolled back. */
    STOP,
    /** The next statement runs; the run still ends with the first failure's exit code. */
    CONTINUE
}
