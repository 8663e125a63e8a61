package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/**
 * T18: dumps of a schema with 100,000 rows restore into an empty database, which is then like the one they were made of.
 * MariaDB's are made and restored by its own programs, which are among the tests' artifacts; those of PostgreSQL and SQLite
 * are what {@code pg_dump} 15 and {@code sqlite3} 3.40 wrote of a few rows, with more rows put in between in the same form.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DumpsIT {
    private static final int ROWS = 100_000;
    private static final Path DUMPS = TestFolders.project().resolve("src/test/resources/dumps");

    @TempDir
    Path folder;

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_dump_of_postgresql(TestDatabase source) throws Exception {
        String columns = "id, name, amount, price, data, doc, made, tags, \"odd; \"\"name\"";
        StringWriter rows = new StringWriter();
        try (Connection connection = source.connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements("postgresql-source.sql")) {
                statement.execute(sql);
            }
            statement.execute("insert into item (name, amount, price, data, doc, made, tags, \"odd; \"\"name\")"
                    + " select E'tab\\t; \\\\ ''\\n' || i, 1 + i, i / 7.0, decode(md5(i::text), 'hex'),"
                    + " jsonb_build_object('i', i, E'\\\\', ';'), timestamptz '2020-01-01' + i * interval '1 minute',"
                    + " array[i::text, 'a\"b', null], case i % 3 when 0 then 'ü'::mood end"
                    + " from generate_series(4, " + ROWS + ") i");
            statement.execute("refresh materialized view moods");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut("COPY public.item (" + columns + ") TO STDOUT", rows);
        }
        String dump = Files.readString(DUMPS.resolve("postgresql.sql"));
        int data = dump.indexOf('\n', dump.indexOf("COPY public.item (" + columns + ") FROM stdin;")) + 1;
        // The last of the few rows has a text of \N.
        Path file = Files.writeString(
                folder.resolve("dump.sql"),
                dump.substring(0, data)
                        + rows
                        + dump.substring(dump.indexOf("\\.", dump.indexOf("\\\\N\t", data)))
                                .replace("'public.item_id_seq', 3,", "'public.item_id_seq', " + ROWS + ","));

        try (TestDatabase restored = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            assertThat(restore(restored, file)).isEqualTo(new Outcome(0, "", ""));

            assertSame(
                    source,
                    restored,
                    "select count(*), md5(string_agg(t::text, ';' order by id)) from item t",
                    "select note::text from note order by id",
                    "select tableoid::regclass, d, n from day order by d",
                    "select moods::text from moods order by 1",
                    "select * from cheap order by id limit 10",
                    "select sequencename, last_value from pg_sequences where schemaname = 'public' order by 1",
                    "select lo_get(4711)",
                    "select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace order by 1",
                    "select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 1",
                    "select viewname, definition from pg_views where schemaname = 'public' order by 1",
                    "select tablename, rulename, definition from pg_rules where schemaname = 'public' order by 1",
                    "select indexdef from pg_indexes where schemaname = 'public' order by 1",
                    "select conrelid::regclass::text, pg_get_constraintdef(oid) from pg_constraint"
                            + " where connamespace = 'public'::regnamespace order by 1, 2",
                    "select table_name, column_name, data_type, column_default, is_nullable, is_identity,"
                            + " generation_expression from information_schema.columns where table_schema = 'public'"
                            + " order by 1, ordinal_position",
                    "select objoid::regclass, objsubid, description from pg_description"
                            + " where classoid = 'pg_class'::regclass and objoid::regclass::text = 'item' order by 2");
        }
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void a_dump_of_sqlite(TestDatabase source) throws Exception {
        source.execute(statements("sqlite-source.sql"));
        source.execute("with recursive c (i) as (select 4 union all select i + 1 from c where i < " + ROWS + ")"
                + " insert into item (name, price, data, \"odd; \"\"name\")"
                + " select 'it''s \\ ;' || i, i / 7.0, cast('ü' || i as blob), i * 10 from c");
        String rows = source.query(
                "select 'INSERT INTO item VALUES(' || id || ',' || quote(name) || ',' || quote(price)"
                        + " || ',' || quote(data) || ',' || quote(\"odd; \"\"name\") || ');' from item where id > 3 order by id");
        String dump = Files.readString(DUMPS.resolve("sqlite.sql"));
        int after = dump.indexOf("CREATE TABLE note");
        Path file = Files.writeString(
                folder.resolve("dump.sql"),
                dump.substring(0, after) + rows + dump.substring(after).replace("('item',3)", "('item'," + ROWS + ")"));

        TestDatabase restored = TestDatabase.sqlite(folder.resolve("restored.db"));
        assertThat(restore(restored, file)).isEqualTo(new Outcome(0, "", ""));

        assertSame(
                source,
                restored,
                "select type, name, tbl_name, sql from sqlite_master order by name",
                "select id, quote(name), quote(price), quote(data), \"odd; \"\"name\", doubled from item order by id",
                "select id, item, quote(body) from note order by id",
                "select quote(a), quote(b) from \"two; words\" order by a",
                "select * from sqlite_sequence",
                "select * from cheap order by id limit 10",
                "select rowid, body from words where body match 'world'");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void a_dump_of_mariadb(TestDatabase source) throws Exception {
        source.execute(
                "create table item (id int auto_increment primary key, name varchar(100), price double, data varbinary(40),"
                        + " flags bit(12), place geometry, doubled int generated always as (id * 2) virtual,"
                        + " `odd; ``name` enum('a;', 'ü') comment 'it''s; \"c\" \\\\', key (name))",
                "insert into item (name, price, data, flags, place, `odd; ``name`) select concat('it''s \\\\ ; ü', seq),"
                        + " seq / 7, unhex(md5(seq)), seq % 4096, point(seq, -seq), if(seq % 2, 'a;', null)"
                        + " from seq_1_to_" + ROWS,
                "create table bytes (id int primary key, data longblob)",
                "insert into bytes select 1, group_concat(char(seq) order by seq separator '') from seq_0_to_255",
                "insert into bytes values (2, ''), (3, null), (4, unhex('C3A9C3')), (5, unhex('FF5C'))",
                "insert into bytes select 6, repeat(data, 4000) from bytes where id = 1",
                "create table zero (d date)",
                "set statement sql_mode = '' for insert into zero values ('0000-00-00')",
                "create view cheap as select id, concat(name, ';') as n from item where price < 10",
                "create trigger item_before before insert on item for each row begin"
                        + " if new.price < 0 then set new.price = 0; end if; set new.name = concat(new.name, ';'); end",
                "create trigger item_after after delete on item for each row delete from bytes where id = old.id",
                "create procedure times(in a int, out b int) comment 'it''s; c' begin declare x int default 0;"
                        + " l: loop set x = x + 1; case when x > 5 then leave l; else begin end; end case; end loop;"
                        + " set b = x; /* it's; no end */ end",
                "create function items(below int) returns int reads sql data return (select count(*) from item where id < below)",
                "create event clean on schedule every 1 day disable do begin delete from zero; delete from bytes; end",
                "create sequence numbers start with 5 increment by 3");
        MariaDbServer server = (MariaDbServer) source.server();
        Path file = folder.resolve("dump.sql");
        dump(server, source, file);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("\u00FE\u00FF");

        try (TestDatabase restored = TestDatabase.create(DatabaseKind.MARIADB);
                TestDatabase natively = TestDatabase.create(DatabaseKind.MARIADB)) {
            try (Connection admin = server.connectAsAdmin();
                    Statement statement = admin.createStatement()) {
                // The dump names its user as the definer of what it creates.
                statement.execute("grant set user on *.* to " + restored.user());
            }
            Outcome outcome = restore(restored, file);
            assertThat(outcome.stdout()).isEmpty();
            assertThat(outcome.exitCode()).as(outcome.stderr()).isZero();
            assertThat(server.client("mariadb", "--comments", natively.user(), "-e", "source " + file)
                            .run())
                    .isEqualTo(new Outcome(0, "", ""));

            Path again = folder.resolve("restored.sql");
            Path other = folder.resolve("natively.sql");
            dump(server, restored, again);
            dump(server, natively, other);
            String found = content(again, restored);
            assertThat(without(found, content(other, natively))).isEmpty();
            assertThat(without(content(other, natively), found)).isEmpty();
            assertThat(without(found, content(file, source))).isEmpty();
            assertThat(without(content(file, source), found)).isEmpty();
        }
    }

    /** The statements of a file in which each begins its line, and nothing else behind a semicolon does. */
    private static String[] statements(String file) throws IOException {
        return Files.readString(DUMPS.resolve(file)).split(";\\R(?=\\S)");
    }

    private static void dump(MariaDbServer server, TestDatabase database, Path file) {
        assertThat(server.client(
                                "mariadb-dump",
                                "--routines",
                                "--events",
                                "--skip-comments",
                                "--default-character-set=utf8mb4",
                                "--result-file=" + file,
                                database.user())
                        .run())
                .isEqualTo(new Outcome(0, "", ""));
    }

    private static Outcome restore(TestDatabase database, Path file) {
        return Program.sqlconn("query", database.url(), "-f", file.toString()).run();
    }

    /** What a dump holds, byte for byte; a view may name its database. */
    private static String content(Path dump, TestDatabase database) throws IOException {
        return Files.readString(dump, StandardCharsets.ISO_8859_1).replace("`" + database.user() + "`.", "");
    }

    private static void assertSame(TestDatabase source, TestDatabase restored, String... queries) throws SQLException {
        for (String query : queries) {
            String expected = source.query(query);
            String found = restored.query(query);
            assertThat(expected).as(query).isNotEmpty();
            if (!found.equals(expected)) {
                // Of a hundred thousand rows, those that differ are enough to see.
                assertThat(without(found, expected)).as(query).isEqualTo(without(expected, found));
                fail("the rows come in another order: " + query);
            }
        }
    }

    private static List<String> without(String text, String other) {
        Set<String> lines = other.lines().collect(Collectors.toSet());
        return text.lines().filter(line -> !lines.contains(line)).limit(5).toList();
    }
}
