package sqlconn.session;

/**
 * What a reset threw away.
 *
 * @param before the state that the session was in
 * @param statements how many statements of an open transaction were rolled back
 * @param connections how many physical connections were closed
 */
public record ResetReport(TransactionState before, int statements, int connections) {
    /** The report as one line. */
    public String describe() {
        StringBuilder text = new StringBuilder("reset: ");
        switch (before) {
            case ACTIVE ->
                text.append("rolled back ")
                        .append(Counted.statements(statements))
                        .append(", ");
            case FAILED -> text.append("rolled back a failed transaction, ");
            case LOST -> text.append("dropped a lost connection, ");
            case IDLE, CLOSED -> text.append("nothing was open, ");
        }
        text.append("closed ").append(connections).append(connections == 1 ? " connection" : " connections");
        return text.append("; the next statement connects anew").toString();
    }
}
