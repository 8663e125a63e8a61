package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * PostgreSQL counts per table and transaction, at once, what triggers, foreign keys and functions change too; TRUNCATE counts
 * nothing (seen with 18). With {@code track_counts = off} it counts nothing at all.
 */
final class PostgresChanges implements ChangeCounter {
    /** The function is the one that every version from 10 on has. */
    private static final String NUMBERED =
            "SAVEPOINT sqlconn_wrote; SELECT pg_catalog.txid_current_if_assigned() IS NOT NULL;"
                    + " RELEASE SAVEPOINT sqlconn_wrote";

    private static final String COUNTED = "SELECT CASE WHEN current_setting('track_counts') = 'on' THEN "
            + "coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) ELSE -1 END FROM pg_catalog.pg_stat_xact_user_tables";

    @Override
    public long rowsChanged(Connection connection) throws SQLException {
        return Long.parseLong(Queries.firstText(connection, COUNTED));
    }

    /**
     * A transaction gets a number when it first writes anything: rows, the schema, large objects; and when it locks rows. Asked
     * behind a savepoint, because what answers is not always PostgreSQL, and an error must not end the work.
     */
    @Override
    public boolean wrote(Connection connection, long before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(NUMBERED);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            ResultSet row = statement.getResultSet();
            row.next();
            return row.getBoolean(1);
        } catch (SQLException refused) {
            Queries.run(connection, "ROLLBACK TO SAVEPOINT sqlconn_wrote; RELEASE SAVEPOINT sqlconn_wrote");
            return true;
        }
    }

    @Override
    public boolean comparesWithBegin() {
        return false;
    }

    @Override
    public boolean escapesCount(SqlStatement statement) {
        return false;
    }

    @Override
    public String deferredChecks() {
        return "SET CONSTRAINTS ALL IMMEDIATE";
    }

    @Override
    public String numbersGiven(Connection connection) throws SQLException {
        return Queries.firstText(connection, "SELECT sum(last_value) FROM pg_catalog.pg_sequences");
    }

    /** 25001: VACUUM and its like in a transaction. 2D000: COMMIT in a procedure that was called inside of one. */
    @Override
    public @Nullable String commitsByItself(String code, String message) {
        return code.equals("25001") || code.equals("2D000") ? "it commits by itself (" + message + ")" : null;
    }

    @Override
    public @Nullable String lastingEffect(SqlStatement statement) {
        PlainWords words = PlainWords.of(statement, LexicalRules.POSTGRESQL);
        for (String function : PostgresReadOnly.acting(words)) {
            // Settings and large objects are rolled back; a large object's file is not.
            if (!function.equals("set_config") && (!function.startsWith("lo") || function.equals("lo_export"))) {
                return "the function " + function + " acts outside of the transaction";
            }
        }
        boolean copiesOut = words.beginsWith("COPY") && statement.kind() == StatementKind.WRITE && words.has("TO");
        if (copiesOut || words.hasPhrase("FROM", "PROGRAM")) {
            return "it acts outside of the database";
        }
        if (words.hasPhrase("PREPARE", "TRANSACTION")) {
            return "it takes the transaction out of the session";
        }
        if (words.beginsWith("NOTIFY") || words.beginsWith("CHECKPOINT")) {
            return "it acts on more than this session, and changes no data";
        }
        return ChangeCounter.super.lastingEffect(statement);
    }
}
