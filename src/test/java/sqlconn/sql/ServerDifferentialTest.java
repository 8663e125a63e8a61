package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.lists;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.quicktheories.core.Gen;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/**
 * The servers as judges: what a server makes of a whole script, which it cuts with its own grammar, must be what it makes of
 * our pieces, one by one. Measured with pgjdbc 42.7.14: in its simple query mode it sends the text as it is. MariaDB takes
 * several statements at once only when {@code allowMultiQueries} says so, and without it refuses a piece of two.
 *
 * <p>Left out, because the judge cannot tell: pgjdbc itself refuses an E'…' string that goes on behind a line end, MariaDB
 * refuses an empty statement, and END would end the transaction that undoes each example.
 */
@Timeout(300)
class ServerDifferentialTest {
    private static final int EXAMPLES = 60;

    private static final List<String> POSTGRESQL = List.of(
            "insert into t values ('a'';b');",
            "insert into t values ('\\');",
            "insert into t values (E'\\';\\\\');",
            "insert into t values ($$;'$$), ($a$ ; $$ $b$ $a$);",
            "insert into t select 'x' as \"a;b\" /* ; /* ; */ ; */;",
            "insert into t values (case when true then ';' end) -- ;\n;",
            "insert into t select (array[';', 'b'])[1:2][1];",
            "create or replace function f() returns text begin atomic select case when true then ';' end; select 'b'; end;",
            "create or replace function g() returns text language plpgsql as $body$ begin return $$;$$; end; $body$;",
            "create or replace procedure p() begin atomic insert into t values ('p;'); delete from u; end;",
            "insert into t select f();",
            "call p();",
            "do $$ begin insert into t values ('do;'); end $$;",
            "create or replace rule r as on insert to u do also (insert into t values ('r;'); delete from u;);",
            "insert into u values (U&'\\0041;');",
            "insert into t values (N';'), (b'01'::text), ('{\"a\": 1}'::jsonb #>> '{a}');",
            "-- it's;\n",
            "/* it's; /* ; */ */",
            "\n");

    private static final List<String> MARIADB = List.of(
            "insert into t values ('a'';b');",
            "insert into t values ('\\';\\\\'), (\"\\\";\"), (\"a\"\";b\");",
            "insert into t select `a;b`.x from (select ';' as x) as `a;b`;",
            "insert into t values (5--3); ",
            "insert into t values (';') -- ;\n;",
            "insert into t values (';') # it's;\n;",
            "insert into t /*! values */ /* ; */ (/*!50000 ';' */);",
            "create or replace procedure p(a int) begin if a > 1 then insert into t values ('p;'); elseif a then set a = 2;"
                    + " else set a = if(a, 1, 2); end if; end;",
            "create or replace procedure q() begin declare i int default 0; declare exit handler for sqlexception begin end;"
                    + " l: loop set i = i + 1; if i > 2 then leave l; end if; end loop l;"
                    + " while i > 0 do set i = i - 1; end while; repeat set i = i + 1; until i > 2 end repeat;"
                    + " case i when 3 then insert into t values (case i when 3 then 'q;' end); else begin end; end case; end;",
            "create or replace procedure w() begin for i in 1..2 do insert into t values (repeat('w;', i)); end for;"
                    + " for r in (select 1 as x) do insert into t values (r.x); end for; end;",
            "create or replace function f(a int) returns varchar(9) return case a when 1 then 'f;' else ';' end;",
            "create or replace trigger r before insert on u for each row begin insert into t values ('r;'); end;",
            "call p(3);",
            "call q();",
            "call w();",
            "insert into t values (f(1));",
            "insert into u values ('u');",
            "begin not atomic declare a int default 1; if a then insert into t values ('n;'); end if; end;",
            "if 1 then insert into t values ('i;'); end if;",
            "\n");

    private static final List<String> GARBAGE =
            List.of("'", "\"", "`", "$$", "$a$", "(", ")", "/*", "E'", "begin x", "case ", "end x", "x");

    private static Gen<String> scripts(List<String> statements, List<String> more) {
        List<String> fragments = new ArrayList<>(statements);
        fragments.addAll(more);
        return lists().of(arbitrary().pick(fragments)).ofSizeBetween(1, 10).map(chosen -> String.join(" ", chosen));
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void T16_piecesDoWhatTheWholeScriptDoes(TestDatabase database) throws SQLException {
        try (Judge judge = new Judge(database)) {
            qt().withExamples(EXAMPLES)
                    .forAll(scripts(judge.statements(), List.of()))
                    .checkAssert(script -> {
                        assertThat(judge.check(script)).as(script).isEqualTo(OpenConstruct.NOTHING);
                    });
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void T16_alsoWhenTheScriptIsBroken(TestDatabase database) throws SQLException {
        try (Judge judge = new Judge(database)) {
            qt().withExamples(EXAMPLES)
                    .forAll(scripts(judge.statements(), GARBAGE))
                    .checkAssert(judge::check);
        }
    }

    /** A server, asked once with whole scripts and once with pieces. */
    private static final class Judge implements AutoCloseable {
        private final boolean postgresql;
        private final LexicalRules rules;
        private final Connection wholes;
        private final Connection pieces;

        Judge(TestDatabase database) throws SQLException {
            postgresql = database.kind() == DatabaseKind.POSTGRESQL;
            rules = postgresql ? LexicalRules.POSTGRESQL : LexicalRules.MYSQL;
            String option = postgresql ? "preferQueryMode=simple" : "allowMultiQueries=true";
            String separator = database.jdbcUrl().contains("?") ? "&" : "?";
            wholes = connect(database, database.jdbcUrl() + separator + option);
            pieces = postgresql ? wholes : connect(database, database.jdbcUrl());
            try (Statement statement = wholes.createStatement()) {
                statement.execute("create table t (a text)");
                statement.execute("create table u (a text)");
            }
            wholes.setAutoCommit(!postgresql);
        }

        private static Connection connect(TestDatabase database, String url) throws SQLException {
            return DriverManager.getConnection(url, database.user(), database.password());
        }

        List<String> statements() {
            return postgresql ? POSTGRESQL : MARIADB;
        }

        OpenConstruct check(String script) {
            StatementScanner scanner = new StatementScanner(rules, "test");
            scanner.append(script);
            scanner.endOfInput();
            List<String> cut = new ArrayList<>();
            ScanEvent event = scanner.next();
            while (event instanceof ScanEvent.CompleteStatement complete) {
                cut.add(complete.statement().text());
                event = scanner.next();
            }
            String read = script.substring(0, (int) scanner.consumed());
            try {
                List<String> expected = stateAfter(wholes, read.isBlank() ? List.of() : List.of(read), false);
                assertThat(stateAfter(pieces, cut, true)).as("%s", cut).isEqualTo(expected);
            } catch (SQLException e) {
                throw new AssertionError(script, e);
            }
            return ((ScanEvent.NeedMore) event).open();
        }

        private List<String> stateAfter(Connection connection, List<String> texts, boolean single) throws SQLException {
            List<String> state = new ArrayList<>();
            if (!postgresql) {
                clear(connection);
            }
            try (Statement statement = connection.createStatement()) {
                for (String text : texts) {
                    int results = results(statement, text);
                    assertThat(single && results > 1).as(text).isFalse();
                }
                addState(connection, state);
            } catch (SQLException e) {
                if (!postgresql) {
                    addState(connection, state);
                }
            }
            if (postgresql) {
                connection.rollback();
            }
            return state;
        }

        private static void clear(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                for (String text : List.of(
                        "delete from t",
                        "delete from u",
                        "drop procedure if exists p",
                        "drop procedure if exists q",
                        "drop procedure if exists w",
                        "drop function if exists f",
                        "drop trigger if exists r")) {
                    statement.execute(text);
                }
            }
        }

        private static int results(Statement statement, String text) throws SQLException {
            int results = 1;
            boolean rows = statement.execute(text);
            while (rows || statement.getUpdateCount() >= 0) {
                rows = statement.getMoreResults();
                results++;
            }
            return results - 1;
        }

        private void addState(Connection connection, List<String> state) throws SQLException {
            String routines = postgresql
                    ? "select prosrc || coalesce(pg_get_function_sqlbody(oid), '') from pg_proc where pronamespace = 'public'::regnamespace"
                    : "select routine_definition from information_schema.routines where routine_schema = database()";
            try (Statement statement = connection.createStatement();
                    ResultSet rows =
                            statement.executeQuery("select a from t union all select a from u union all " + routines)) {
                while (rows.next()) {
                    state.add(String.valueOf(rows.getString(1)));
                }
            }
            state.sort(null);
        }

        @Override
        public void close() throws SQLException {
            wholes.close();
            pieces.close();
        }
    }
}
