package sqlconn.sql;

/**
 * What a statement does, as far as its text can tell without a full parser. In doubt it is {@link #WRITE}: read-only
 * profiles, retry and caching rely on the kind.
 */
public enum StatementKind {
    /**
     * Reads only: {@code SELECT}, {@code VALUES}, {@code SHOW}, {@code EXPLAIN} without {@code ANALYZE} of a write. A function
     * that is called may write nevertheless, which no text can tell; a few that are known to, as {@code nextval}, make the
     * statement a {@link #WRITE}, and for the rest only the database's own read-only mode is a guarantee.
     */
    READ,
    /** Changes rows, or may: INSERT, UPDATE, DELETE, MERGE, CALL, {@code SELECT … INTO}, anything not recognised. */
    WRITE,
    /**
     * Changes the schema: CREATE, ALTER, DROP, GRANT, COMMENT. On MySQL and MariaDB also what else commits implicitly, as
     * LOCK TABLES.
     */
    DDL,
    /** Opens a transaction: BEGIN, START TRANSACTION. */
    BEGIN,
    /** Ends a transaction and keeps its work: COMMIT, END. */
    COMMIT,
    /** Ends a transaction and drops its work: ROLLBACK, ABORT. */
    ROLLBACK,
    /** SAVEPOINT. */
    SAVEPOINT,
    /** RELEASE [SAVEPOINT]. */
    RELEASE,
    /** ROLLBACK TO [SAVEPOINT]. */
    ROLLBACK_TO,
    /** Cannot run inside a transaction, or does nothing there: VACUUM, CREATE DATABASE, ATTACH, PRAGMA foreign_keys = on. */
    NON_TRANSACTIONAL,
    /** Changes a setting of the session: SET, RESET, USE, PRAGMA name = value. */
    SESSION_SETTING,
    /** An anonymous block: DO, BEGIN … END blocks of PL/SQL, EXECUTE BLOCK. */
    PROCEDURE_BLOCK,
    /** PostgreSQL COPY … FROM STDIN: its data follows the statement in the script. */
    COPY_FROM_STDIN,
    /** PostgreSQL COPY … TO STDOUT. */
    COPY_TO_STDOUT;

    /** Whether the statement is one of the transaction verbs, which only the session may carry out. */
    public boolean isTransactionVerb() {
        return switch (this) {
            case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, RELEASE, ROLLBACK_TO -> true;
            default -> false;
        };
    }
}
