package sqlconn.sql;

/**
 * The words that decide where a statement ends or of what kind it is. Not the list of words to highlight: that is
 * {@link SqlKeywords}.
 */
enum Keyword {
    /** Any word that decides nothing. */
    OTHER,
    ABORT,
    ADVISE,
    AFTER,
    AGGREGATE,
    ALL,
    ALTER,
    ANALYSE,
    ANALYZE,
    AND,
    AS,
    AST,
    ATOMIC,
    ATTACH,
    BACKUP,
    BEFORE,
    BEGIN,
    BINLOG,
    BLOCK,
    BODY,
    BY,
    CACHE,
    CALL,
    CASE,
    CHAIN,
    CHANGE,
    CHECK,
    CHECKPOINT,
    CHECKSUM,
    CLOSE,
    CLUSTER,
    CODEGEN,
    COMMENT,
    COMMIT,
    COMMITTED,
    CONCURRENTLY,
    CONNECTION,
    CONSTRAINT,
    COPY,
    COST,
    CREATE,
    DATABASE,
    DEALLOCATE,
    DECLARE,
    DEFAULT,
    DEFERRED,
    DEFINER,
    DELETE,
    DELIMITER,
    DESC,
    DESCRIBE,
    DETACH,
    DISCARD,
    DISTRIBUTED,
    DO,
    DROP,
    EACH,
    EDITIONABLE,
    ELSE,
    ELSEIF,
    END,
    ESTIMATE,
    EVENT,
    EXCLUSIVE,
    EXEC,
    EXECUTE,
    EXISTS,
    EXPLAIN,
    EXPORT,
    EXTENDED,
    FETCH,
    FIRST,
    FLUSH,
    FOR,
    FORMAT,
    FORMATTED,
    FROM,
    FUNCTION,
    GLOBAL,
    GO,
    GRANT,
    GROUP,
    HANDLER,
    HELP,
    IDENTIFIED,
    IF,
    IMMEDIATE,
    IMPORT,
    IN,
    INDEX,
    INSERT,
    INSTALL,
    INTO,
    IO,
    IS,
    ISOLATION,
    JAVA,
    JSON,
    KEY,
    KILL,
    LABEL,
    LIKE,
    LIMIT,
    LISTEN,
    LOAD,
    LOCAL,
    LOCK,
    LOGICAL,
    LOOP,
    MERGE,
    MOVE,
    NEXT,
    NO,
    NONEDITIONABLE,
    NOT,
    NOTIFY,
    OF,
    OFFSET,
    OPTIMIZE,
    OR,
    PACKAGE,
    PARTITIONS,
    PASSWORD,
    PERSIST,
    PHYSICAL,
    PIPELINE,
    PIVOT,
    PLAN,
    PRAGMA,
    PREPARE,
    PREPARED,
    PROC,
    PROCEDURE,
    QUERY,
    READ,
    REASSIGN,
    RECONFIGURE,
    REFRESH,
    REINDEX,
    RELEASE,
    RENAME,
    REPAIR,
    REPEAT,
    REPLACE,
    REPLICA,
    RESET,
    RESTORE,
    RETURN,
    REVOKE,
    ROLE,
    ROLLBACK,
    ROW,
    SAVE,
    SAVEPOINT,
    SCHEMA,
    SECURITY,
    SELECT,
    SERVER,
    SESSION,
    SET,
    SHARE,
    SHOW,
    SLAVE,
    START,
    STATEMENT,
    STDIN,
    STDOUT,
    STOP,
    SUBSCRIPTION,
    SUMMARIZE,
    SYNTAX,
    SYSTEM,
    TABLE,
    TABLES,
    TABLESPACE,
    TEMP,
    TEMPORARY,
    THEN,
    TO,
    TOP,
    TRADITIONAL,
    TRAN,
    TRANSACTION,
    TREE,
    TRIGGER,
    TRUNCATE,
    TYPE,
    UNDROP,
    UNINSTALL,
    UNIQUE,
    UNLISTEN,
    UNLOCK,
    UNLOGGED,
    UNTIL,
    UPDATE,
    USE,
    USER,
    VACUUM,
    VALIDATE,
    VALUES,
    VERBOSE,
    VIEW,
    WHEN,
    WHILE,
    WITH,
    WORK,
    XA,
    _BINARY,
    // Functions that change something although they are called from SELECT.
    LASTVAL,
    NEXTVAL,
    SETVAL,
    SET_CONFIG,
    PG_NOTIFY,
    PG_TERMINATE_BACKEND,
    PG_CANCEL_BACKEND,
    PG_RELOAD_CONF,
    PG_ADVISORY_LOCK,
    PG_TRY_ADVISORY_LOCK,
    PG_ADVISORY_UNLOCK,
    PG_ADVISORY_XACT_LOCK,
    LO_CREATE,
    LO_IMPORT,
    LO_UNLINK,
    LO_FROM_BYTEA,
    LO_PUT,
    LO_TRUNCATE,
    LO_TRUNCATE64,
    LOWRITE,
    PG_RESTORE_RELATION_STATS,
    PG_RESTORE_ATTRIBUTE_STATS,
    DBLINK_EXEC,
    GET_LOCK,
    RELEASE_LOCK,
    LOAD_EXTENSION,
    WRITEFILE;

    private static final int MASK = 1023;
    private static final Keyword[] TABLE_BY_HASH = table();
    private static final int LONGEST = 26;

    private static Keyword[] table() {
        Keyword[] table = new Keyword[MASK + 1];
        for (Keyword keyword : values()) {
            if (keyword == OTHER) {
                continue;
            }
            String name = keyword.name();
            int hash = 0;
            for (int i = 0; i < name.length(); i++) {
                hash = hash * 31 + name.charAt(i);
            }
            int slot = slot(hash);
            while (table[slot] != null) {
                slot = (slot + 1) & MASK;
            }
            table[slot] = keyword;
        }
        return table;
    }

    /**
     * The keyword that the characters from {@code start} to {@code end} spell in any case, or {@link #OTHER}. Only ASCII
     * letters fold, whatever the locale.
     */
    static Keyword of(char[] chars, int start, int end) {
        if (end - start > LONGEST) {
            return OTHER;
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + upper(chars[i]);
        }
        int slot = slot(hash);
        Keyword candidate = TABLE_BY_HASH[slot];
        while (candidate != null) {
            if (candidate.matches(chars, start, end)) {
                return candidate;
            }
            slot = (slot + 1) & MASK;
            candidate = TABLE_BY_HASH[slot];
        }
        return OTHER;
    }

    private boolean matches(char[] chars, int start, int end) {
        String name = name();
        if (name.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (upper(chars[i]) != name.charAt(i - start)) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash) {
        return (hash ^ (hash >>> 10) ^ (hash >>> 20)) & MASK;
    }

    private static char upper(char c) {
        return c >= 'a' && c <= 'z' ? (char) (c - 32) : c;
    }
}
