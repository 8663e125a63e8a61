package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;

/**
 * What the text of a statement says about writing, for any database; in doubt it writes. Where no more is known, it is up to
 * the driver, which was told that the connection is read-only, whether the database refuses too.
 */
class TextReadOnly implements ReadOnlyRules {
    /** Why a statement is not sent: it writes, or nothing is known about it. */
    static final String MAY_WRITE = "the statement may write";

    private static final String COULD_UNDO = "the statement could change that";

    private final LexicalRules rules;

    TextReadOnly(LexicalRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean enforce(Connection connection, boolean inTransaction) throws SQLException {
        return true;
    }

    @Override
    public final @Nullable String refusal(SqlStatement statement) {
        return switch (statement.kind()) {
            case WRITE, DDL, PROCEDURE_BLOCK, COPY_FROM_STDIN -> MAY_WRITE;
            case READ, COPY_TO_STDOUT -> refusalOfRead(PlainWords.of(statement, rules));
            case NON_TRANSACTIONAL -> refusalOutsideTransactions(PlainWords.of(statement, rules));
            case SESSION_SETTING, BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, ROLLBACK_TO ->
                refusalOfSetting(PlainWords.of(statement, rules));
        };
    }

    /** As {@link #refusal}, for a statement that reads as far as its kind tells. */
    @Nullable
    String refusalOfRead(PlainWords words) {
        return null;
    }

    /** As {@link #refusal}, for a statement that runs outside transactions. */
    @Nullable
    String refusalOutsideTransactions(PlainWords words) {
        return MAY_WRITE;
    }

    /** As {@link #refusal}, for a setting of the session or a transaction verb. */
    @Nullable
    String refusalOfSetting(PlainWords words) {
        boolean undoes = words.mentions("READ_ONLY")
                || words.mentions("QUERY_ONLY")
                || words.hasPhrase("READ", "WRITE")
                || words.hasPhrase("SESSION", "CHARACTERISTICS")
                || words.hasPhrase("RESET", "ALL");
        return undoes ? COULD_UNDO : null;
    }
}
