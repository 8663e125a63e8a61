package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.ConnectionException;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.UnknownOutcomeException;
import sqlconn.dialect.DatabaseError;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.TransactionRules;
import sqlconn.sql.NamedParameters;
import sqlconn.sql.StatementKind;

/** What a failure of the driver means for a session: its new state, and the failure in the program's own terms. */
final class SessionFailures {
    private final Dialect dialect;
    private final TransactionRules rules;
    private final TransactionTracker transaction;

    SessionFailures(Dialect dialect, TransactionTracker transaction) {
        this.dialect = dialect;
        this.rules = dialect.transactions();
        this.transaction = transaction;
    }

    /**
     * A statement failed.
     *
     * @param connection what it ran on, or null when there was no connection
     * @param sent its text as the driver got it
     * @param named the placeholders that were replaced in it, or null
     * @param kind what kind of statement it was, or null when it was none of the user's
     */
    SqlconnException ofStatement(
            @Nullable Connection connection,
            SQLException failure,
            String sent,
            @Nullable NamedParameters named,
            @Nullable StatementKind kind) {
        NamedParameters numbered = dialect.numbersPlaceholders() ? named : null;
        DatabaseError error = dialect.explain(failure, numbered == null ? sent : numbered.numberedText());
        if (connection == null || connectionEnded(connection, error)) {
            return lost(error, failure, kind);
        }
        transaction.failed(connection, error, kind);
        int offset = error.offset();
        if (offset >= 0 && named != null) {
            offset = numbered == null ? named.offsetInOriginal(offset) : numbered.offsetInOriginalOfNumbered(offset);
        }
        return new StatementException(error.message(), error.code(), error.detail(), offset, error.hint(), failure);
    }

    /** Whether a statement of this kind is let through in a failed transaction, because it ends the failure. */
    static boolean ends(StatementKind kind) {
        return kind == StatementKind.ROLLBACK_TO || kind == StatementKind.ROLLBACK || kind == StatementKind.COMMIT;
    }

    /** Outside a transaction a statement commits itself, and then nobody knows whether it did. */
    private SqlconnException lost(DatabaseError error, SQLException failure, @Nullable StatementKind kind) {
        boolean never = error.kind() == DatabaseError.Kind.UNREACHABLE && transaction.statements() == 0;
        boolean committing = !transaction.open() || (kind == StatementKind.DDL && rules.ddlCommits());
        int open = transaction.statements();
        transaction.reset(TransactionState.LOST, committing ? Fate.UNKNOWN : Fate.GONE);
        if (!never
                && committing
                && kind != null
                && CommitInquiry.mayWrite(kind)
                && error.kind() != DatabaseError.Kind.CONNECTION_ENDED) {
            return new UnknownOutcomeException(
                    "the connection was lost, and it is not known whether the server carried the statement out: "
                            + error.message(),
                    "look at the data before you run it again",
                    failure);
        }
        if (never) {
            // A driver that speaks HTTP connects with its first statement.
            return ConnectionException.whileConnecting(
                    "cannot connect: " + error.message(),
                    error.hint() == null ? "is the server running, and are host and port right?" : error.hint(),
                    failure,
                    true);
        }
        return ConnectionException.lost(
                "the connection was lost: " + error.message(),
                open == 0 ? null : "the server rolled back what was open: " + Counted.statements(open),
                failure);
    }

    /** A statement is not even sent, because PostgreSQL refuses everything in a failed transaction. */
    static StatementException notRun() {
        return new StatementException(
                "not run: the transaction has failed",
                "25P02",
                null,
                -1,
                "ROLLBACK ends it; ROLLBACK TO a savepoint goes on from there",
                null);
    }

    /** Whether the connection on which something failed cannot be used again. */
    boolean endsConnection(Connection connection, SQLException failure) {
        return connectionEnded(connection, dialect.explain(failure, ""));
    }

    /** A COMMIT failed on a connection that lives. */
    SqlconnException ofCommit(Connection connection, SQLException failure, String sent) {
        DatabaseError error = dialect.explain(failure, sent);
        if (!transaction.open()) {
            return new StatementException(
                    error.message(), error.code(), error.detail(), error.offset(), error.hint(), failure);
        }
        int gone = transaction.commitFailed(connection);
        return new CommitException(
                "the commit failed: " + error.message() + (error.code() == null ? "" : " [" + error.code() + "]")
                        + (error.detail() == null ? "" : "\n  " + error.detail().replace("\n", "\n  ")),
                gone < 0
                        ? "the transaction is still open: mend it and commit again, or roll back"
                        : "the transaction was rolled back: " + Counted.statements(gone),
                failure);
    }

    private static boolean connectionEnded(Connection connection, DatabaseError error) {
        if (error.endsConnection()) {
            return true;
        }
        try {
            return connection.isClosed();
        } catch (SQLException gone) {
            return true;
        }
    }
}
