package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;

/**
 * PostgreSQL's read-only transactions. The server itself refuses whatever changes a table, in functions too. A session can be
 * made writable again, and a transaction before its first query (seen with 18): so both are made read-only before each
 * statement, which is always allowed. VACUUM, REINDEX, CLUSTER, CHECKPOINT, NOTIFY, ALTER SYSTEM and the functions below are
 * no writes in the server's eyes (utility.c, ClassifyUtilityCommandAsReadOnly).
 */
final class PostgresReadOnly extends TextReadOnly {
    /**
     * Functions that act outside of the transaction, or that older servers let write (large objects before 16). Source: the
     * manual of 18, 9.28 and 33.4. Names of the extension dblink begin with its own.
     */
    private static final Set<String> ACTING = Set.of(
            "SET_CONFIG",
            "PG_CANCEL_BACKEND",
            "PG_TERMINATE_BACKEND",
            "PG_RELOAD_CONF",
            "PG_ROTATE_LOGFILE",
            "PG_LOG_BACKEND_MEMORY_CONTEXTS",
            "PG_SWITCH_WAL",
            "PG_CREATE_RESTORE_POINT",
            "PG_BACKUP_START",
            "PG_BACKUP_STOP",
            "PG_PROMOTE",
            "PG_WAL_REPLAY_PAUSE",
            "PG_WAL_REPLAY_RESUME",
            "PG_CREATE_PHYSICAL_REPLICATION_SLOT",
            "PG_CREATE_LOGICAL_REPLICATION_SLOT",
            "PG_COPY_PHYSICAL_REPLICATION_SLOT",
            "PG_COPY_LOGICAL_REPLICATION_SLOT",
            "PG_DROP_REPLICATION_SLOT",
            "PG_REPLICATION_SLOT_ADVANCE",
            "PG_SYNC_REPLICATION_SLOTS",
            "PG_LOGICAL_SLOT_GET_CHANGES",
            "PG_LOGICAL_SLOT_GET_BINARY_CHANGES",
            "PG_LOGICAL_EMIT_MESSAGE",
            "PG_STAT_RESET",
            "PG_STAT_RESET_SHARED",
            "PG_STAT_RESET_SLRU",
            "PG_STAT_RESET_SINGLE_TABLE_COUNTERS",
            "PG_STAT_RESET_SINGLE_FUNCTION_COUNTERS",
            "PG_STAT_RESET_REPLICATION_SLOT",
            "PG_STAT_RESET_SUBSCRIPTION_STATS",
            "PG_STAT_STATEMENTS_RESET",
            "PG_NOTIFY",
            "PG_FILE_WRITE",
            "PG_FILE_SYNC",
            "PG_FILE_RENAME",
            "PG_FILE_UNLINK",
            "LO_CREAT",
            "LO_CREATE",
            "LO_FROM_BYTEA",
            "LO_IMPORT",
            "LO_EXPORT",
            "LO_PUT",
            "LOWRITE",
            "LO_TRUNCATE",
            "LO_TRUNCATE64",
            "LO_UNLINK");

    PostgresReadOnly() {
        super(LexicalRules.POSTGRESQL);
    }

    @Override
    public boolean enforce(Connection connection, boolean inTransaction) throws SQLException {
        String session = "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY";
        Queries.run(connection, inTransaction ? session + "; SET TRANSACTION READ ONLY" : session);
        return true;
    }

    @Override
    @Nullable
    String refusalOfRead(PlainWords words) {
        List<String> functions = acting(words);
        return functions.isEmpty() ? escapedName(words) : "the function " + functions.get(0) + " can act all the same";
    }

    /** The functions that are called and act although nothing may be written. */
    static List<String> acting(PlainWords words) {
        List<String> found = new ArrayList<>();
        for (String name : words.called()) {
            if (ACTING.contains(name) || name.startsWith("DBLINK")) {
                found.add(name.toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    @Override
    @Nullable
    String refusalOfSetting(PlainWords words) {
        String common = words.beginsWith("LOAD") ? MAY_WRITE : super.refusalOfSetting(words);
        return common == null ? escapedName(words) : common;
    }

    /** {@code U&"\0073et_config"} can be any name. */
    private static @Nullable String escapedName(PlainWords words) {
        return words.escapes() ? "it hides a name in escapes (U&\"…\")" : null;
    }
}
