package sqlconn.session;

/**
 * What a session is doing.
 *
 * <pre>
 *            begin                      error (PostgreSQL)
 *   IDLE ------------> ACTIVE -----------------------------> FAILED
 *    ^                   |                                     |
 *    |  commit, rollback |               rollback, rollback to |
 *    +-------------------+-------------------------------------+
 *
 *   any state: connection lost -> LOST;  close -> CLOSED;  LOST: reset -> IDLE
 * </pre>
 */
public enum TransactionState {
    /** No transaction is open. */
    IDLE("idle"),
    /** A transaction is open and goes on. */
    ACTIVE("in a transaction"),
    /** A statement failed, and the server refuses everything until the transaction is rolled back. */
    FAILED("in a failed transaction"),
    /** The connection is gone, and with it what was not committed. */
    LOST("connection lost"),
    /** The session was closed. */
    CLOSED("closed");

    private final String description;

    TransactionState(String description) {
        this.description = description;
    }

    /** The state in words. */
    public String description() {
        return description;
    }
}
