package sqlconn;

/** The exit codes of the program. Scripts rely on the numbers: they never change their meaning. */
public enum ExitCode {
    /** Every statement succeeded, and what should be committed was committed. */
    OK(0, "every statement succeeded and what should be committed was committed"),
    /** A statement failed and the session was rolled back, a commit did not commit, or the output could not be written. */
    FAILED(
            1,
            "a statement failed (the session was rolled back), a commit did not commit, or output could not be written"),
    /** The command line or a dot-command was wrong, or there was no SQL. */
    USAGE(2, "usage: unknown option, format or dot-command; no SQL"),
    /** A secrets file or a connection in it is missing, unreadable or invalid. */
    CONFIG(3, "configuration: file missing, unreadable, invalid, unknown connection, secret not available"),
    /** The server could not be reached, is not healthy, or the connection was lost. */
    CONNECTION(4, "cannot connect, not healthy, or the connection was lost"),
    /** A limit that the user set was exceeded: time, rows, bytes or affected rows. */
    BUDGET(5, "a budget was exceeded: timeout, row, byte or affected-row limit"),
    /** The connection was lost during COMMIT, and whether the server committed could not be learned. */
    UNKNOWN_OUTCOME(6, "unknown: the connection was lost during COMMIT and the outcome could not be learned"),
    /** A bug in sqlconn itself. */
    BUG(70, "a bug in sqlconn (asks for a report; --verbose shows the trace)"),
    /** SIGHUP, after cancelling on the server and rolling back. */
    HUNG_UP(129, "hung up (SIGHUP), after cancelling on the server and rolling back"),
    /** SIGINT, after cancelling on the server and rolling back. */
    INTERRUPTED(130, "interrupted (SIGINT), after cancelling on the server and rolling back"),
    /** SIGTERM, after cancelling on the server and rolling back. */
    TERMINATED(143, "terminated (SIGTERM), after cancelling on the server and rolling back");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the process ends with. */
    public int code() {
        return code;
    }

    /** One line that says when the program ends with this code, as help and README show it. */
    public String meaning() {
        return meaning;
    }
}
