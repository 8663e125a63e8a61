package sqlconn.sql;

/** What SQLite's PRAGMA statements do. Source: sqlite.org/pragma.html for 3.50. */
final class Pragmas {
    private Pragmas() {}

    /**
     * The kind of a PRAGMA statement.
     *
     * @param name the pragma's name without its schema, in lower case
     * @param argument whether {@code = value} or {@code (value)} follows
     */
    static StatementKind kindOf(String name, boolean argument) {
        return switch (name) {
            // Their argument names what to look at.
            case "table_info",
                    "table_xinfo",
                    "table_list",
                    "index_list",
                    "index_info",
                    "index_xinfo",
                    "foreign_key_list",
                    "foreign_key_check",
                    "integrity_check",
                    "quick_check" -> StatementKind.READ;
            // These do something even without an argument.
            case "optimize", "incremental_vacuum" -> StatementKind.WRITE;
            case "wal_checkpoint" -> StatementKind.NON_TRANSACTIONAL;
            case "shrink_memory" -> StatementKind.SESSION_SETTING;
            // No effect, or an error, inside a transaction.
            case "foreign_keys",
                    "journal_mode",
                    "synchronous",
                    "auto_vacuum",
                    "page_size",
                    "locking_mode",
                    "temp_store",
                    "temp_store_directory" -> argument ? StatementKind.NON_TRANSACTIONAL : StatementKind.READ;
            // Stored in the file, or forgotten at the end of the transaction.
            case "user_version", "application_id", "schema_version", "encoding", "defer_foreign_keys" ->
                argument ? StatementKind.WRITE : StatementKind.READ;
            default -> argument ? StatementKind.SESSION_SETTING : StatementKind.READ;
        };
    }
}
