package sqlconn.dialect;

import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;

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
        boolean harmless = words.beginsWith("ATTACH") || words.beginsWith("DETACH") || words.beginsWith("PRAGMA");
        return harmless ? null : MAY_WRITE;
    }
}
