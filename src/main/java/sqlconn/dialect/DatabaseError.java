package sqlconn.dialect;

import org.jspecify.annotations.Nullable;

/**
 * A failure in the program's terms.
 *
 * @param kind what it means for the connection and the transaction
 * @param message the server's text, without the driver's additions
 * @param code SQLSTATE, or the vendor's own code where the driver gives no state
 * @param detail further lines that the server gave
 * @param offset where in the statement, as a UTF-16 offset from 0, or -1
 * @param hint what to try, from the server or from us
 */
public record DatabaseError(
        Kind kind,
        String message,
        @Nullable String code,
        @Nullable String detail,
        int offset,
        @Nullable String hint) {
    /** What a failure means. */
    public enum Kind {
        /** The statement failed; the connection lives. */
        STATEMENT,
        /** The statement was stopped because we asked for it. */
        CANCELLED,
        /** Somebody else holds a lock; the same may work later. */
        BUSY,
        /** The connection is gone: what was open on it is rolled back by the server. */
        CONNECTION_LOST,
        /** The server has ended the connection in order and said so, as its last word: the statement was not carried out. */
        CONNECTION_ENDED,
        /** No connection could be made, because nothing answers. */
        UNREACHABLE,
        /** The server answered that it takes no connections now: it is starting or stopping, or has too many. */
        UNAVAILABLE,
        /** The server answered and refused us: wrong password, unknown database, no right to connect. */
        REFUSED
    }

    /**
     * Whether the connection on which a statement failed cannot be used again. A statement may well be refused (an unknown
     * database in {@code USE}, a file that {@code ATTACH} cannot open) on a connection that lives on.
     */
    public boolean endsConnection() {
        return kind == Kind.CONNECTION_LOST || kind == Kind.CONNECTION_ENDED || kind == Kind.UNREACHABLE;
    }
}
