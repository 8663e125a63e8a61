package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * PostgreSQL counts per table and transaction, at once, what triggers, foreign keys and functions change too; TRUNCATE counts
 * nothing (seen with 18). With {@code track_counts = off} it counts nothing at all.
 */
final class PostgresChanges implements ChangeCounter {
    private static final String COUNTED = "SELECT CASE WHEN current_setting('track_counts') = 'on' THEN "
            + "coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) ELSE -1 END FROM pg_catalog.pg_stat_xact_user_tables";

    @Override
    public long rowsChanged(Connection connection) throws SQLException {
        return Long.parseLong(Queries.firstText(connection, COUNTED));
    }
}
