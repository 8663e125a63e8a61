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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.quicktheories.core.Gen;

/**
 * SQLite as the judge: what {@code sqlite3_exec} makes of a whole script must be what it makes of our pieces, one by one.
 * Measured with sqlite-jdbc 3.54: {@code Statement.executeUpdate} passes the whole text to {@code sqlite3_exec}, while
 * {@code Statement.execute} runs only the first statement of a text, so a piece with two statements shows.
 */
@Timeout(300)
class SqliteDifferentialTest {
    private static final List<String> FRAGMENTS = List.of(
            "insert into t values ('a');",
            "insert into t values ('b;');",
            "insert into t values ('it''s; ' || \"x;y\");",
            "insert into t values ([x;y]);",
            "insert into t values (`x;y`)\n;",
            "insert into t values ('\\'); ",
            "insert into t values (/* ; */ 'c' -- ;'\n);",
            "insert into t values (case when 1 then 'd;' end);",
            "update t set a = a || ';';",
            "create trigger r after insert on u begin insert into t values ('e;'); end;",
            "create temp trigger if not exists s after insert on u begin\n update t set a = case when 1 then a || 'f' end;\n"
                    + " insert into t values (new.a); -- end;\n end;",
            "CREATE TRIGGER q AFTER INSERT ON u WHEN new.a <> 'end;' BEGIN SELECT 1; SELECT CASE 1 WHEN 1 THEN 2 END; END;",
            "explain create trigger z after insert on u begin select 1; end;",
            "drop trigger if exists r;",
            "insert into u values ('g');",
            "begin;",
            "commit;",
            "end;",
            "rollback;",
            ";",
            ";;",
            "-- it's;\n",
            "/* it's; */",
            "\n",
            "\r\n",
            "'",
            "\"",
            "[",
            "]",
            "`",
            "(",
            ")",
            "/*",
            "*/",
            "--",
            "end",
            "begin ",
            "case ",
            "create trigger ",
            "select ",
            "é",
            "$a",
            "x'00';");

    private static Gen<String> scripts() {
        return lists().of(arbitrary().pick(FRAGMENTS))
                .ofSizeBetween(1, 12)
                .map(fragments -> String.join(" ", fragments));
    }

    @Test
    void T16_piecesDoWhatTheWholeScriptDoes() {
        qt().withExamples(3000).forAll(scripts()).checkAssert(script -> {
            List<String> pieces = new ArrayList<>();
            StatementScanner scanner = new StatementScanner(LexicalRules.SQLITE, "test");
            scanner.append(script);
            scanner.endOfInput();
            ScanEvent event = scanner.next();
            while (event instanceof ScanEvent.CompleteStatement complete) {
                pieces.add(complete.statement().text());
                event = scanner.next();
            }
            String read = script.substring(0, (int) scanner.consumed());
            assertThat(stateAfter(pieces)).as("pieces of %s", script).isEqualTo(stateAfterScript(read));
        });
    }

    @Test
    void theJudgeSeesAPieceOfTwoStatements() {
        String two = "insert into t values ('a'); insert into t values ('b');";
        String schema = "CREATE TABLE t (a)";
        assertThat(stateAfterScript(two)).containsExactly("worked", "a", "b", schema, "CREATE TABLE u (a)");
        assertThat(stateAfter(List.of(two))).containsExactly("worked", "a", schema, "CREATE TABLE u (a)");
    }

    private static List<String> stateAfterScript(String script) {
        return run(statement -> statement.executeUpdate(script));
    }

    private static List<String> stateAfter(List<String> pieces) {
        return run(statement -> {
            for (String piece : pieces) {
                statement.execute(piece);
            }
        });
    }

    /** Something to do with a statement. */
    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    private static List<String> run(Work work) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("create table t (a)");
                statement.execute("create table u (a)");
            }
            String end = "worked";
            try (Statement statement = connection.createStatement()) {
                work.with(statement);
            } catch (SQLException e) {
                end = "failed";
            }
            List<String> state = new ArrayList<>(List.of(end));
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(
                            "select a from t union all select a from u"
                                    + " union all select sql from sqlite_schema union all select sql from sqlite_temp_schema")) {
                while (rows.next()) {
                    state.add(rows.getString(1));
                }
            }
            return state;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
