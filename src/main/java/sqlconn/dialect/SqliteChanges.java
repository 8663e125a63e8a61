package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** SQLite counts the rows that triggers and foreign keys change too, but not those of a dropped table. */
final class SqliteChanges implements ChangeCounter {
    @Override
    public long rowsChanged(Connection connection) throws SQLException {
        return Long.parseLong(Queries.firstText(connection, "SELECT total_changes()"));
    }

    @Override
    public boolean readsMayWrite() {
        return false;
    }

    /** Neither the schema nor what a PRAGMA, REINDEX or ANALYZE writes is counted. */
    @Override
    public boolean escapesCount(SqlStatement statement) {
        if (statement.kind() != StatementKind.WRITE) {
            return statement.kind() == StatementKind.DDL;
        }
        PlainWords words = PlainWords.of(statement, LexicalRules.SQLITE);
        return !words.beginsWith("INSERT")
                && !words.beginsWith("UPDATE")
                && !words.beginsWith("DELETE")
                && !words.beginsWith("REPLACE")
                && !words.beginsWith("WITH");
    }

    /** ATTACH, DETACH and PRAGMA change no data. */
    @Override
    public @Nullable String lastingEffect(SqlStatement statement) {
        boolean lasts = statement.kind() == StatementKind.NON_TRANSACTIONAL && !SqliteReadOnly.isHarmless(statement);
        return lasts ? "it cannot run inside a transaction" : null;
    }
}
