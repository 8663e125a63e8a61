package sqlconn.session;

import sqlconn.ConnectionException;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.UnknownOutcomeException;
import sqlconn.dialect.TransactionRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * Runs statements as sessions of their own, and tries a read again whose connection was lost before it gave anything back.
 * Every further attempt is made in a transaction that the server lets only read: what looks like a read and writes, by a
 * function that it calls, is never carried out twice.
 */
final class LoneStatement {
    private static final String READ_ONLY = "START TRANSACTION READ ONLY";
    private static final String READ_ONLY_VIOLATED = "25006";
    private static final String[] CHANGES_OF_ROWS = {"INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "WITH"};

    private final Session session;
    private final TransactionRules rules;
    private final LossPolicy policy;

    LoneStatement(Session session, LossPolicy policy) {
        this.session = session;
        this.rules = session.dialect().transactions();
        this.policy = policy;
    }

    StatementRun start(SqlStatement statement, Parameters parameters) {
        boolean read = statement.kind() == StatementKind.READ;
        boolean wrapped = read ? isReadInside() : getsTransaction(statement);
        try {
            if (wrapped) {
                session.beginAlone(null);
            }
            return session.start(statement, parameters, wrapped);
        } catch (ConnectionException lost) {
            if (!read || !rules.answersGetLost() || session.state() != TransactionState.LOST) {
                throw lost;
            }
            if (session.settingsChanged()) {
                throw new ConnectionException(
                        lost.getMessage(),
                        "not tried again, because a new connection does not have the settings of this one;"
                                + " '.reset' opens one",
                        lost);
            }
            return again(statement, parameters, lost, wrapped);
        }
    }

    /** A function that a read calls may write, and must not commit that by itself where it is to be confirmed. */
    private boolean isReadInside() {
        return rules.streamsOnlyInside()
                || (session.confirmation().wraps()
                        && session.dialect().changes().readsMayWrite());
    }

    /** A CALL may commit by itself, and must not be inside a transaction for that. */
    private boolean getsTransaction(SqlStatement statement) {
        return statement.kind() == StatementKind.WRITE
                && policy.ownTransactions()
                && rules.answersGetLost()
                && changesRows(statement);
    }

    /** Whether it begins with a verb that changes rows, and can do nothing else. */
    static boolean changesRows(SqlStatement statement) {
        return beginsWithAnyOf(CHANGES_OF_ROWS, statement);
    }

    private static boolean beginsWithAnyOf(String[] words, SqlStatement statement) {
        String text = statement.text();
        for (String word : words) {
            int end = statement.firstWord() + word.length();
            boolean begins = text.regionMatches(true, statement.firstWord(), word, 0, word.length());
            if (begins && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private StatementRun again(
            SqlStatement statement, Parameters parameters, ConnectionException first, boolean undone) {
        ConnectionException lost = first;
        for (int attempt = 2; attempt <= policy.retry().attempts(); attempt++) {
            session.listener()
                    .retrying(lost.getMessage() + "; trying again on a new connection (attempt " + attempt + " of "
                            + policy.retry().attempts() + ")");
            session.discard();
            policy.retry().pause(attempt);
            try {
                session.beginAlone(READ_ONLY);
                return session.start(statement, parameters, true);
            } catch (ConnectionException again) {
                if (!again.passing()) {
                    throw again;
                }
                lost = again;
            } catch (StatementException refused) {
                throw writes(refused) ? doubt(first, undone) : refused;
            }
        }
        throw lost;
    }

    private static boolean writes(StatementException refused) {
        return refused.sqlState() != null && refused.sqlState().contains(READ_ONLY_VIOLATED);
    }

    /** @param undone whether the first attempt was inside a transaction, which was never committed */
    private static SqlconnException doubt(ConnectionException lost, boolean undone) {
        String hint = "not tried again to the end, because the statement writes";
        return undone
                ? new ConnectionException(lost.getMessage(), hint + "; nothing of it was kept", lost)
                : new UnknownOutcomeException(
                        lost.getMessage() + ", and it is not known whether the server carried the statement out",
                        hint,
                        lost);
    }
}
