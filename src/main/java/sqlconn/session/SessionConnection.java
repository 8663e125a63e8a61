package sqlconn.session;

import java.sql.Connection;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;

/**
 * The physical connection of a session: borrowed when a statement first needs it, exchanged when it turns out to be dead
 * while nothing is open. It belongs to the owner's thread, except {@link #current}.
 */
final class SessionConnection {
    private final NamedConnection owner;
    private final ReadingRules reading;
    private final CommitInquiry inquiry;
    private final Ledger ledger;
    private boolean settingsChanged;
    private volatile @Nullable Connection connection;

    SessionConnection(NamedConnection owner, ReadingRules reading, CommitInquiry inquiry, Ledger ledger) {
        this.owner = owner;
        this.reading = reading;
        this.inquiry = inquiry;
        this.ledger = ledger;
    }

    /**
     * The connection, which is opened if there is none.
     *
     * @param state what the session is doing
     * @throws ConnectionException when the database cannot be reached, or the connection was lost
     */
    Connection get(TransactionState state) {
        if (state == TransactionState.CLOSED) {
            throw new IllegalStateException("the session is closed");
        }
        if (state == TransactionState.LOST) {
            throw new ConnectionException(
                    "the connection was lost", "'.reset' opens a new one; what was not committed is gone");
        }
        Connection current = state == TransactionState.IDLE ? owner.unlessDead(connection) : connection;
        if (current == null) {
            reading.throwFailure();
            current = owner.connect();
            connection = current;
            reading.connected(current);
            settingsChanged = false;
            ledger.resolve(inquiry.connected(current));
        }
        return current;
    }

    /** The connection as it is, or null when there is none. */
    @Nullable
    Connection current() {
        return connection;
    }

    /** From now on there is none; the one that there was is returned, and is the caller's to give back. */
    @Nullable
    Connection release() {
        Connection current = connection;
        connection = null;
        return current;
    }

    /** A setting of the session was changed, which a new connection would not have. */
    void settingChanged() {
        settingsChanged = true;
    }

    /** Whether one was, since it was opened. */
    boolean settingsChanged() {
        return settingsChanged;
    }
}
