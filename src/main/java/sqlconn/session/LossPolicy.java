package sqlconn.session;

import java.time.Duration;

/**
 * How a session deals with a network that fails, which depends on who waits for it.
 *
 * @param retry how often a read is tried again
 * @param inquiryLimit how long the server is asked what became of a COMMIT before that is told to be unknown
 * @param ownTransactions whether a write that stands alone gets a transaction of its own, which costs exchanges and leaves
 *     less in doubt
 */
record LossPolicy(RetryPolicy retry, Duration inquiryLimit, boolean ownTransactions) {
    /** Nobody is there to ask later: it is worth waiting for a server to come back. */
    static final LossPolicy OF_SCRIPTS = new LossPolicy(RetryPolicy.DEFAULT, Duration.ofSeconds(30), false);

    /** A person waits, and the session can ask again. */
    static final LossPolicy OF_THE_SHELL = new LossPolicy(RetryPolicy.DEFAULT, Duration.ofSeconds(5), true);
}
