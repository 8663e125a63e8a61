package sqlconn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/**
 * T64: nothing is written through a read-only connection, whatever comes before. The weapon is a function that writes, which
 * no text can tell: it passes as a read, so that the database itself has to refuse it.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ReadOnlyTest {
    private static final List<String> POSTGRESQL = List.of(
            "set transaction_read_only = off",
            "set/**/transaction_read_only to off",
            "set local \"transaction_read_only\" = off",
            "set U&\"transaction\\005fread\\005fonly\" = off",
            "set default_transaction_read_only = off",
            "set session characteristics as transaction read write",
            "set session/**/characteristics as transaction read -- x\n write",
            "set transaction read write",
            "set transaction isolation level serializable, read/**/write",
            "select set_config('transaction_read_only', 'off', false)",
            "select pg_catalog . \"set_config\" /**/ ('default_transaction_read_only', 'off', false)",
            "select U&\"set\\005fconfig\"('transaction_read_only', 'off', false)",
            "select unlocked()",
            "select unlocked(), written()",
            "commit; select unlocked()",
            "commit; select unlocked(); begin",
            "begin read write",
            "begin read/**/write",
            "start transaction isolation level serializable, read /* x */ write",
            "begin; set U&\"transaction\\005fread\\005fonly\" = off; commit and chain",
            "savepoint s; set transaction read write",
            "reset all",
            "reset transaction_read_only",
            "discard all",
            "do $$ begin insert into t values (9); end $$",
            "do $$ begin perform set_config('default_transaction_read_only', 'off', false); end $$",
            "prepare p as insert into t values (9); execute p",
            "prepare p as select unlocked(); execute p",
            "explain analyze insert into t values (9)",
            "explain (analyze) select written()",
            "with x as (insert into t values (9) returning a) select * from x",
            "select * into made from t",
            "create temp table made (a int)",
            "create table made as select written()",
            "copy t from program 'echo 9'",
            "copy t to program 'cat > OUT'",
            "copy t to 'OUT'",
            "copy (select written()) to stdout",
            "copy t from stdin;\n9\n\\.\n",
            "select lo_import('/etc/hostname')",
            "select \"lo_export\"(1, 'OUT')",
            "select lo_from_bytea(0, 'x')",
            "select * from dblink('dbname=x', 'insert into t values (9)') as d (a int)",
            "select \"dblink_exec\"('insert into t values (9)')",
            "select query_to_xml('insert into t values (9)', true, true, '')",
            "declare c cursor for select written(); fetch c",
            "call saved()",
            "lock table t in exclusive mode",
            "select * from t for update",
            "select nextval('numbers')",
            "vacuum t",
            "reindex table t",
            "cluster",
            "checkpoint",
            "notify x",
            "load 'auto_explain'",
            "alter system set work_mem = '5MB'",
            "truncate t",
            "drop table t");

    private static final List<String> MARIADB = List.of(
            "set session transaction read write",
            "set transaction read write",
            "set session transaction read /**/ write",
            "set session transaction read -- x\n write",
            "/*! set session transaction read write */",
            "set /*!50000 session */ transaction /*M! read write */",
            "set tx_read_only = 0",
            "set @@tx_read_only = 0",
            "set @@session.transaction_read_only = off",
            "set session `tx_read_only` = 0",
            "set @@session . `tx_read_only` = 0",
            "set @a = 1, tx_read_only = 0",
            "set @@/*!50000 session */.tx_read_only = 0",
            "set sql_mode = 'ANSI_QUOTES'; set session \"tx_read_only\" = 0",
            "set statement tx_read_only = 0 for select written()",
            "set statement tx_read_only = 0 for insert into t values (9)",
            "start transaction read write",
            "start transaction /*! read write */",
            "start transaction read/**/write",
            "set @s = 'set session transaction read write'; prepare p from @s; execute p",
            "prepare p from 'insert into t values (9)'; execute p",
            "execute immediate 'set session transaction read write'",
            "select unlocked()",
            "select unlocked(), written()",
            "commit; select unlocked()",
            "commit; select unlocked(); begin",
            "do unlocked(), written()",
            "call saved()",
            "begin not atomic set session tx_read_only = 0; insert into t values (9); end",
            "select 9 into outfile 'OUT'",
            "select 9 /*! into outfile 'OUT' */",
            "select 9 into dumpfile 'OUT'",
            "load data infile '/etc/hostname' into table t",
            "create temporary table made (a int)",
            "create table made as select written()",
            "handler t open",
            "lock tables t write",
            "xa start 'x'",
            "set autocommit = 0",
            "set global max_connections = 100",
            "set @@global.max_connections = 100",
            "set password = password('x')",
            "explain insert into t values (9)",
            "analyze insert into t values (9)",
            "analyze table t",
            "optimize table t",
            "select * from t for update",
            "truncate t",
            "drop table t");

    private static final List<String> SQLITE = List.of(
            "insert into t values (9)",
            "with x as (select 9) insert into t select * from x",
            "pragma query_only = 0; insert into t values (9)",
            "pragma writable_schema = 1; update sqlite_master set sql = 'x'",
            "pragma user_version = 9",
            "pragma journal_mode = wal",
            "pragma optimize",
            "create temp table made (a)",
            "attach 'OUT' as o",
            "attach 'file:OUT?mode=rwc' as o; create table o.x (a)",
            "attach ':memory:' as m; create table m.x (a)",
            "vacuum into 'OUT'",
            "vacuum",
            "backup to 'OUT'",
            "restore from 'OUT'",
            "select load_extension('OUT')",
            "select writefile('OUT', 'x')",
            "reindex",
            "analyze",
            "drop table t");

    @TempDir
    Path folder;

    @EachDatabase
    void T64_nothing_talks_a_database_out_of_it(TestDatabase database) throws Exception {
        database.execute("create table t (a int)", "insert into t values (1)");
        prepare(database);
        String before = contents(database);
        for (String attack : attacks(database.kind())) {
            for (String form : List.of("A;\nW;", "begin;\nA;\nW;\ncommit;", "select 1;\nA;\nW;")) {
                String script = form.replace("A", attack.replace("OUT", out().toString()))
                        .replace(
                                "W",
                                database.kind() == DatabaseKind.SQLITE
                                        ? "insert into t values (8)"
                                        : "select written()");

                Run.Outcome outcome = Run.of(database, script)
                        .readOnly()
                        .keepGoing()
                        .format("table")
                        .go();

                assertThat(outcome.code().code()).as(script + "\n" + outcome).isEqualTo(1);
                assertThat(contents(database)).as(script + "\n" + outcome).isEqualTo(before);
                assertThat(out()).as(script + "\n" + outcome).doesNotExist();
            }
        }
    }

    private Path out() {
        return folder.resolve("out");
    }

    private static List<String> attacks(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> SQLITE;
            case POSTGRESQL -> POSTGRESQL;
            case MARIADB -> MARIADB;
        };
    }

    private static void prepare(TestDatabase database) throws Exception {
        switch (database.kind()) {
            case SQLITE -> {}
            case POSTGRESQL ->
                database.execute(
                        "create sequence numbers",
                        "create function written() returns int language sql as 'insert into t values (8) returning a'",
                        "create function unlocked() returns text language sql as "
                                + "$$ select set_config('default_transaction_read_only', 'off', false) $$",
                        "create procedure saved() language sql as 'insert into t values (8)'");
            case MARIADB ->
                database.execute(
                        "create function written() returns int begin insert into t values (8); return 8; end",
                        "create function unlocked() returns int begin set session tx_read_only = 0; return 1; end",
                        "create procedure saved() insert into t values (8)");
        }
    }

    /** The rows of t, the names of all tables, and for SQLite the file itself and its neighbours. */
    private static String contents(TestDatabase database) throws Exception {
        String rows = database.query("select a from t order by a");
        String tables = database.query(
                database.kind() == DatabaseKind.SQLITE
                        ? "select name from sqlite_master order by name"
                        : "select table_name from information_schema.tables where table_type = 'BASE TABLE' and"
                                + " table_schema in ('public', '" + database.user() + "') order by 1");
        if (database.kind() != DatabaseKind.SQLITE) {
            return rows + tables;
        }
        Path file = Path.of(database.jdbcUrl().substring("jdbc:sqlite:".length()));
        try (Stream<Path> beside = Files.list(file.getParent())) {
            return rows + tables + List.of(Files.readAllBytes(file).length, beside.count());
        }
    }
}
