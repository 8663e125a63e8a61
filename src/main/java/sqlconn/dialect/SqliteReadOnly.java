package sqlconn.dialect;

import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;

/**
 * A SQLite connection that was opened read-only, which no statement can change; a database that it attaches is read-only too,
 * whatever its URI asks for (seen with sqlite-jdbc 3.54). But VACUUM INTO writes to a file of its own.
 */
final class SqliteReadOnly extends TextReadOnly {
    SqliteReadOnly() {
        super(LexicalRules.SQLITE);
    }

    @Override
    @Nullable
    String refusalOutsideTransactions(PlainWords words) {
        return isHarmless(words) ? null : MAY_WRITE;
    }

    /** Whether a statement that runs outside of transactions changes no data. */
    static boolean isHarmless(SqlStatement statement) {
        return isHarmless(PlainWords.of(statement, LexicalRules.SQLITE));
    }

    private static boolean isHarmless(PlainWords words) {
        return words.beginsWith("ATTACH") || words.beginsWith("DETACH") || words.beginsWith("PRAGMA");
    }
}
