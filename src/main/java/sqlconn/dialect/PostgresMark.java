package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * A transaction of PostgreSQL 13 or newer, known by its number. {@code pg_xact_status} alone would not tell the truth: a
 * number that was given out and not yet written to the disk is given out again after a crash (seen with 18), so that the
 * status may be that of another transaction; and a server that was promoted or restored counts on its own.
 *
 * @param number the transaction's number, or null when it has none because it has written nothing
 * @param history the database system and its timeline: another one has other transactions under the same numbers
 * @param statisticsSince when the server's statistics began; recovery after a crash begins them anew
 * @param checkpoint where the last checkpoint was; recovery after a crash makes a new one
 * @param process the server's process
 */
record PostgresMark(@Nullable String number, String history, String statisticsSince, String checkpoint, int process)
        implements TransactionMark {
    private static final String HISTORY = "(SELECT system_identifier FROM pg_catalog.pg_control_system())::text || '/'"
            + " || substr(pg_catalog.pg_walfile_name(pg_catalog.pg_current_wal_lsn()), 1, 8)";
    private static final String STATISTICS = "coalesce(pg_catalog.pg_stat_get_bgwriter_stat_reset_time()::text, '')";
    private static final String CHECKPOINT = "(SELECT checkpoint_lsn FROM pg_catalog.pg_control_checkpoint())::text";

    /** Behind a savepoint, in one exchange: what answers is not always PostgreSQL, and an error must not end the work. */
    private static final String TAKE =
            "SAVEPOINT sqlconn_mark; SELECT pg_catalog.pg_current_xact_id_if_assigned()::text, " + HISTORY + ", "
                    + STATISTICS + ", " + CHECKPOINT + "; RELEASE SAVEPOINT sqlconn_mark";

    private static final String UNKNOWN_NUMBER = "22023";

    /**
     * The transaction that is open on a connection, or null when this server cannot tell about it later.
     *
     * @throws SQLException when the connection is lost
     */
    static @Nullable PostgresMark take(Connection connection) throws SQLException {
        int process = connection.unwrap(PGConnection.class).getBackendPID();
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(TAKE);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            ResultSet row = statement.getResultSet();
            row.next();
            return new PostgresMark(row.getString(1), row.getString(2), row.getString(3), row.getString(4), process);
        } catch (SQLException refused) {
            Queries.run(connection, "ROLLBACK TO SAVEPOINT sqlconn_mark; RELEASE SAVEPOINT sqlconn_mark");
            return null;
        }
    }

    @Override
    public boolean empty() {
        return number == null;
    }

    @Override
    public String description() {
        return "transaction " + number;
    }

    @Override
    public Fate ask(Connection connection) throws SQLException {
        String sql = "SELECT " + HISTORY + ", " + STATISTICS + ", " + CHECKPOINT
                + ", (SELECT next_xid FROM pg_catalog.pg_control_checkpoint())";
        boolean crashed;
        String next;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            if (!history.equals(row.getString(1))) {
                return Fate.UNKNOWN;
            }
            crashed = !statisticsSince.equals(row.getString(2)) && !checkpoint.equals(row.getString(3));
            next = row.getString(4);
        }
        String status = status(connection);
        return crashed ? afterCrash(status, next) : fate(status);
    }

    /** What the server says of the number; empty when it has not given it out, null when it has forgotten. */
    private @Nullable String status(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_xact_status('" + number + "')")) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            if (UNKNOWN_NUMBER.equals(refused.getSQLState())) {
                return "";
            }
            throw refused;
        }
    }

    private static Fate fate(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "committed" -> Fate.COMMITTED;
            case "aborted" -> Fate.ROLLED_BACK;
            case "in progress" -> Fate.RUNNING;
            default -> Fate.UNKNOWN;
        };
    }

    /**
     * Nothing goes on through a crash, and a number that the recovered server has not given out is one whose work was never
     * on the disk. A commit under a number that is not lower than the next one at the end of recovery is another's.
     */
    private Fate afterCrash(@Nullable String status, String next) {
        if (status == null) {
            return Fate.UNKNOWN;
        }
        return status.equals("committed") && wasKnownAt(next) ? Fate.COMMITTED : Fate.ROLLED_BACK;
    }

    /** Whether the number is lower than a checkpoint's next one, which is written as {@code epoch:number}. */
    private boolean wasKnownAt(String next) {
        int colon = next.indexOf(':');
        long epoch = Long.parseLong(next.substring(0, colon));
        long low = Long.parseLong(next.substring(colon + 1));
        return number != null && Long.parseLong(number) < (epoch << 32) + low;
    }

    @Override
    public void end(Connection connection) throws SQLException {
        Queries.run(
                connection,
                "SELECT pg_catalog.pg_terminate_backend(pid) FROM pg_catalog.pg_stat_activity WHERE pid = " + process
                        + " AND backend_xid = '" + number + "'::pg_catalog.xid8::pg_catalog.xid");
    }
}
