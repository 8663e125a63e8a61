package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

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
}
