package sqlconn.sql;

import static sqlconn.sql.StatementKind.DDL;
import static sqlconn.sql.StatementKind.NON_TRANSACTIONAL;
import static sqlconn.sql.StatementKind.PROCEDURE_BLOCK;
import static sqlconn.sql.StatementKind.READ;
import static sqlconn.sql.StatementKind.SESSION_SETTING;
import static sqlconn.sql.StatementKind.WRITE;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which words at the start of a statement make it of which kind, as data: a table that all databases share, and one for each
 * database. The longest row that fits decides, and among two of one length the database's own; no row means
 * {@link StatementKind#WRITE}.
 */
final class VerbRules {
    private static final Keyword[] TRANSACTION_WORDS = {Keyword.TRANSACTION, Keyword.WORK, Keyword.TRAN};

    static final VerbRules GENERIC = new VerbRules()
            .add(READ, Keyword.SELECT)
            .add(READ, Keyword.VALUES)
            .add(READ, Keyword.TABLE)
            .add(READ, Keyword.SHOW)
            .add(READ, Keyword.DESCRIBE)
            .add(READ, Keyword.DESC)
            .add(READ, Keyword.HELP)
            .add(READ, Keyword.FETCH)
            .add(READ, Keyword.MOVE)
            .add(READ, Keyword.CLOSE)
            .add(READ, Keyword.DECLARE)
            .add(DDL, Keyword.CREATE)
            .add(DDL, Keyword.ALTER)
            .add(DDL, Keyword.DROP)
            .add(DDL, Keyword.UNDROP)
            .add(DDL, Keyword.TRUNCATE)
            .add(DDL, Keyword.RENAME)
            .add(DDL, Keyword.GRANT)
            .add(DDL, Keyword.REVOKE)
            .add(DDL, Keyword.COMMENT)
            .add(DDL, Keyword.SECURITY, Keyword.LABEL)
            .add(DDL, Keyword.REASSIGN)
            .add(DDL, Keyword.IMPORT)
            .add(SESSION_SETTING, Keyword.SET)
            .add(SESSION_SETTING, Keyword.RESET)
            .add(SESSION_SETTING, Keyword.USE)
            .add(WRITE, Keyword.SET, Keyword.GLOBAL)
            .add(WRITE, Keyword.SET, Keyword.PERSIST)
            .add(WRITE, Keyword.SET, Keyword.STATEMENT)
            .add(DDL, Keyword.SET, Keyword.PASSWORD)
            .add(NON_TRANSACTIONAL, Keyword.VACUUM)
            .add(PROCEDURE_BLOCK, Keyword.DO)
            .add(PROCEDURE_BLOCK, Keyword.EXECUTE, Keyword.BLOCK)
            .add(PROCEDURE_BLOCK, Keyword.BEGIN, Keyword.ATOMIC)
            .add(PROCEDURE_BLOCK, Keyword.BEGIN, Keyword.DECLARE)
            .add(PROCEDURE_BLOCK, Keyword.BEGIN, Keyword.NOT, Keyword.ATOMIC)
            .add(StatementKind.BEGIN, Keyword.BEGIN)
            .add(StatementKind.BEGIN, Keyword.START, Keyword.TRANSACTION)
            .add(StatementKind.COMMIT, Keyword.COMMIT)
            .add(NON_TRANSACTIONAL, Keyword.COMMIT, Keyword.PREPARED)
            .add(StatementKind.ROLLBACK, Keyword.ROLLBACK)
            .add(NON_TRANSACTIONAL, Keyword.ROLLBACK, Keyword.PREPARED)
            .add(StatementKind.ROLLBACK_TO, Keyword.ROLLBACK, Keyword.TO)
            .addWithEach(StatementKind.ROLLBACK_TO, Keyword.ROLLBACK, TRANSACTION_WORDS, Keyword.TO)
            .add(StatementKind.SAVEPOINT, Keyword.SAVEPOINT)
            .add(StatementKind.RELEASE, Keyword.RELEASE);

    static final VerbRules SQLITE = new VerbRules()
            .add(NON_TRANSACTIONAL, Keyword.ATTACH)
            .add(NON_TRANSACTIONAL, Keyword.DETACH)
            .add(StatementKind.COMMIT, Keyword.END);

    static final VerbRules POSTGRESQL = new VerbRules()
            .add(StatementKind.COMMIT, Keyword.END)
            .add(StatementKind.ROLLBACK, Keyword.ABORT)
            .add(NON_TRANSACTIONAL, Keyword.CREATE, Keyword.DATABASE)
            .add(NON_TRANSACTIONAL, Keyword.DROP, Keyword.DATABASE)
            .add(NON_TRANSACTIONAL, Keyword.CREATE, Keyword.TABLESPACE)
            .add(NON_TRANSACTIONAL, Keyword.DROP, Keyword.TABLESPACE)
            .add(NON_TRANSACTIONAL, Keyword.CREATE, Keyword.SUBSCRIPTION)
            .add(NON_TRANSACTIONAL, Keyword.DROP, Keyword.SUBSCRIPTION)
            .add(NON_TRANSACTIONAL, Keyword.ALTER, Keyword.SYSTEM)
            .add(NON_TRANSACTIONAL, Keyword.ALTER, Keyword.DATABASE, Keyword.OTHER, Keyword.SET, Keyword.TABLESPACE)
            .add(NON_TRANSACTIONAL, Keyword.CLUSTER)
            .add(NON_TRANSACTIONAL, Keyword.CLUSTER, Keyword.VERBOSE)
            .add(WRITE, Keyword.CLUSTER, Keyword.OTHER)
            .add(WRITE, Keyword.CLUSTER, Keyword.VERBOSE, Keyword.OTHER)
            .add(NON_TRANSACTIONAL, Keyword.REINDEX, Keyword.DATABASE)
            .add(NON_TRANSACTIONAL, Keyword.REINDEX, Keyword.SYSTEM)
            .add(NON_TRANSACTIONAL, Keyword.REINDEX, Keyword.SCHEMA)
            .add(NON_TRANSACTIONAL, Keyword.DISCARD, Keyword.ALL)
            .add(SESSION_SETTING, Keyword.DISCARD)
            .add(SESSION_SETTING, Keyword.LISTEN)
            .add(SESSION_SETTING, Keyword.UNLISTEN)
            .add(SESSION_SETTING, Keyword.LOAD)
            .add(SESSION_SETTING, Keyword.PREPARE)
            .add(WRITE, Keyword.PREPARE, Keyword.TRANSACTION)
            .add(SESSION_SETTING, Keyword.DEALLOCATE);

    /** DDL here is also what commits implicitly as DDL does (MySQL 8.0 manual, 13.3.3). */
    static final VerbRules MYSQL = new VerbRules()
            .add(WRITE, Keyword.DO)
            .add(PROCEDURE_BLOCK, Keyword.IF)
            .add(PROCEDURE_BLOCK, Keyword.CASE)
            .add(PROCEDURE_BLOCK, Keyword.LOOP)
            .add(PROCEDURE_BLOCK, Keyword.WHILE)
            .add(PROCEDURE_BLOCK, Keyword.REPEAT)
            .add(PROCEDURE_BLOCK, Keyword.FOR)
            .add(DDL, Keyword.LOCK)
            .add(DDL, Keyword.UNLOCK)
            .add(DDL, Keyword.ANALYZE)
            .add(DDL, Keyword.CACHE)
            .add(DDL, Keyword.CHANGE)
            .add(DDL, Keyword.CHECK)
            .add(DDL, Keyword.FLUSH)
            .add(DDL, Keyword.INSTALL)
            .add(DDL, Keyword.UNINSTALL)
            .add(DDL, Keyword.OPTIMIZE)
            .add(DDL, Keyword.REPAIR)
            .add(DDL, Keyword.RESET)
            .add(DDL, Keyword.START)
            .add(DDL, Keyword.STOP)
            .add(DDL, Keyword.LOAD, Keyword.INDEX)
            .add(READ, Keyword.CHECKSUM)
            .add(WRITE, Keyword.IMPORT)
            .add(SESSION_SETTING, Keyword.PREPARE)
            .add(SESSION_SETTING, Keyword.DEALLOCATE)
            .add(SESSION_SETTING, Keyword.DROP, Keyword.PREPARE)
            .add(NON_TRANSACTIONAL, Keyword.XA)
            .add(StatementKind.RELEASE, Keyword.RELEASE);

    /** MariaDB with {@code sql_mode = ORACLE}, where only START TRANSACTION begins one. */
    static final VerbRules MARIADB_PLSQL =
            new VerbRules().addAll(MYSQL).add(PROCEDURE_BLOCK, Keyword.BEGIN).add(PROCEDURE_BLOCK, Keyword.DECLARE);

    static final VerbRules DUCKDB = new VerbRules()
            .add(READ, Keyword.FROM)
            .add(READ, Keyword.SUMMARIZE)
            .add(READ, Keyword.PIVOT)
            .add(StatementKind.COMMIT, Keyword.END)
            .add(StatementKind.ROLLBACK, Keyword.ABORT)
            .add(SESSION_SETTING, Keyword.LOAD)
            .add(WRITE, Keyword.IMPORT)
            .add(NON_TRANSACTIONAL, Keyword.CHECKPOINT);

    static final VerbRules SQLSERVER = new VerbRules()
            .add(PROCEDURE_BLOCK, Keyword.BEGIN)
            .add(PROCEDURE_BLOCK, Keyword.DECLARE)
            .add(PROCEDURE_BLOCK, Keyword.IF)
            .add(PROCEDURE_BLOCK, Keyword.WHILE)
            .add(StatementKind.BEGIN, Keyword.BEGIN, Keyword.TRAN)
            .add(StatementKind.BEGIN, Keyword.BEGIN, Keyword.TRANSACTION)
            .add(StatementKind.BEGIN, Keyword.BEGIN, Keyword.DISTRIBUTED)
            .addWithEach(StatementKind.ROLLBACK_TO, Keyword.ROLLBACK, TRANSACTION_WORDS, Keyword.OTHER)
            .addWithEach(StatementKind.SAVEPOINT, Keyword.SAVE, TRANSACTION_WORDS)
            .add(NON_TRANSACTIONAL, Keyword.CREATE, Keyword.DATABASE)
            .add(NON_TRANSACTIONAL, Keyword.ALTER, Keyword.DATABASE)
            .add(NON_TRANSACTIONAL, Keyword.DROP, Keyword.DATABASE)
            .add(NON_TRANSACTIONAL, Keyword.BACKUP)
            .add(NON_TRANSACTIONAL, Keyword.RESTORE)
            .add(NON_TRANSACTIONAL, Keyword.RECONFIGURE);

    static final VerbRules ORACLE = new VerbRules()
            .add(PROCEDURE_BLOCK, Keyword.BEGIN)
            .add(PROCEDURE_BLOCK, Keyword.DECLARE)
            .add(WRITE, Keyword.EXPLAIN, Keyword.PLAN);

    static final VerbRules CLICKHOUSE = new VerbRules()
            .add(READ, Keyword.EXISTS)
            .add(NON_TRANSACTIONAL, Keyword.SYSTEM)
            .add(NON_TRANSACTIONAL, Keyword.KILL);

    private static final class Row {
        final StatementKind kind;
        final Keyword[] words;

        Row(StatementKind kind, Keyword... words) {
            this.kind = kind;
            this.words = words;
        }
    }

    private final List<Row> rows = new ArrayList<>();

    private VerbRules() {}

    private VerbRules add(StatementKind kind, Keyword... words) {
        rows.add(new Row(kind, words));
        return this;
    }

    private VerbRules addAll(VerbRules others) {
        rows.addAll(others.rows);
        return this;
    }

    private VerbRules addWithEach(StatementKind kind, Keyword first, Keyword[] middles, Keyword... last) {
        for (Keyword middle : middles) {
            Keyword[] words = new Keyword[2 + last.length];
            words[0] = first;
            words[1] = middle;
            System.arraycopy(last, 0, words, 2, last.length);
            rows.add(new Row(kind, words));
        }
        return this;
    }

    /** The kind of a statement that starts with these words, or WRITE when nothing is known about them. */
    StatementKind kindOf(Keyword[] head, int from, int length) {
        Row own = longest(head, from, length);
        Row shared = GENERIC.longest(head, from, length);
        if (own != null && (shared == null || own.words.length >= shared.words.length)) {
            return own.kind;
        }
        return shared == null ? WRITE : shared.kind;
    }

    /** The kind that this database alone gives such a statement. */
    @Nullable
    StatementKind ownKindOf(Keyword[] head, int from, int length) {
        Row own = longest(head, from, length);
        return own == null ? null : own.kind;
    }

    private @Nullable Row longest(Keyword[] head, int from, int length) {
        Row best = null;
        int bestLength = 0;
        for (Row row : rows) {
            Keyword[] words = row.words;
            if (words.length > bestLength && from + words.length <= length && fits(words, head, from)) {
                best = row;
                bestLength = words.length;
            }
        }
        return best;
    }

    private static boolean fits(Keyword[] words, Keyword[] head, int from) {
        for (int i = 0; i < words.length; i++) {
            if (head[from + i] != words[i]) {
                return false;
            }
        }
        return true;
    }
}
