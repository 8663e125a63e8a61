package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamedParametersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '^',
            value = {
                "select :a                              ¦ select ?                              ¦ a",
                "insert into t values (:n)              ¦ insert into t values (?)              ¦ n",
                "select :a, :b, :a                      ¦ select ?, ?, ?                        ¦ a b a",
                "select :größe, :名, :_x1               ¦ select ?, ?, ?                        ¦ größe 名 _x1",
                "where a=:a and b>=:b and c!=:c-1       ¦ where a=? and b>=? and c!=?-1         ¦ a b c",
                "select (:a)::int, :b::text             ¦ select (?)::int, ?::text              ¦ a b",
                "select a[:i], a[:lo:hi], f(:x)         ¦ select a[?], a[?:hi], f(?)            ¦ i lo x",
                "select array[:a, :b], [x and :c]       ¦ select array[?, ?], [x and ?]         ¦ a b c",
                "select a ? 'k', a ?| :k, b ?& :l       ¦ select a ?? 'k', a ??| ?, b ??& ?     ¦ k l",
                "select '? ' || :a, \"?\", $$ ? $$ -- ? ¦ select '? ' || ?, \"?\", $$ ? $$ -- ? ¦ a",
                "select a @? :p                         ¦ select a @?? ?                        ¦ p",
                "select /* :x */ :a -- :y               ¦ select /* :x */ ? -- :y               ¦ a",
                "select ':x', \":y\", $q$ :z $q$, :a    ¦ select ':x', \":y\", $q$ :z $q$, ?    ¦ a",
                "select E'it\\'s :x', :a                ¦ select E'it\\'s :x', ?                ¦ a",
            })
    void T13_findsWhatIsBoundInPostgresql(String sql, String jdbcText, String names) {
        NamedParameters parameters = NamedParameters.parse(sql, LexicalRules.POSTGRESQL);
        assertThat(parameters.jdbcText()).isEqualTo(jdbcText);
        assertThat(String.join(" ", parameters.names())).isEqualTo(names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select a::int",
                "select a :: int, b::\"x\"",
                "select array[1:2]",
                "select a[lo:hi], a[1 : n], a[1 :n], a[f(x):g], a[b[1]:c], a[\"x\":y], a[:2]",
                "select ':x', E'\\':x', \":x\", $$:x$$, $t$:x$t$, /* :x /* :y */ :z */ 1 -- :x",
                "select '{\"a\"}' ? 'a', b ?| array['x'], c ?& array['y'], '$.a ? (@ > 1)'",
                "select 'a?' -- ?",
                "select x:y, doc:a.b, (a):b",
                "select :'name', :\"name\"",
                "select 12:30, : name, :1",
                "select $1, $2::int",
            })
    void T13_leavesTheRestAloneInPostgresql(String sql) {
        NamedParameters parameters = NamedParameters.parse(sql, LexicalRules.POSTGRESQL);
        assertThat(parameters.names()).isEmpty();
        assertThat(parameters.jdbcText()).isEqualTo(sql);
    }

    @Test
    void T13_followsTheDatabasesOwnRules() {
        assertParameters(LexicalRules.MYSQL, "set @a:=1, @b := :b # :c\n, 'it\\':d'", "b");
        assertParameters(LexicalRules.MYSQL, "create procedure p() begin lbl:loop leave lbl; end loop; end");
        assertParameters(LexicalRules.SQLITE, "select ?1, @a, $b, $c, [:f], `:g`, :h", "h");
        assertParameters(LexicalRules.ORACLE, "select q'[:a ' :b]', :c from dual", "c");
        assertParameters(
                LexicalRules.ORACLE, "create trigger t before insert on a for each row begin :new.x := :OLD.x; end;");
        assertParameters(LexicalRules.SQLSERVER, "select [a]]:b], @c, :d", "d");
        assertParameters(LexicalRules.CLICKHOUSE, "select {a:UInt8}, {b: String}, :c", "c");
        assertParameters(LexicalRules.DUCKDB, "select {'a': :a, 'b':1}, x[1:2], x[:b]", "a", "b");
    }

    private static void assertParameters(LexicalRules rules, String sql, String... names) {
        assertThat(NamedParameters.parse(sql, rules).names()).as(sql).isEqualTo(List.of(names));
    }

    @Test
    void aQuestionMarkIsDoubledOnlyWhereThatIsAnOperator() {
        assertThat(NamedParameters.parse("select ?1, :a", LexicalRules.SQLITE).jdbcText())
                .isEqualTo("select ?1, ?");
    }

    @Test
    void offsetsLeadBackToTheStatementAsTyped() {
        String sql = "select :first, a ? 'k', :x from t";
        NamedParameters parameters = NamedParameters.parse(sql, LexicalRules.POSTGRESQL);
        String jdbc = "select ?, a ?? 'k', ? from t";
        assertThat(parameters.jdbcText()).isEqualTo(jdbc);
        assertThat(back(parameters, jdbc, "select")).isEqualTo(sql.indexOf("select"));
        assertThat(back(parameters, jdbc, "?,")).isEqualTo(sql.indexOf(":first"));
        assertThat(back(parameters, jdbc, ", a")).isEqualTo(sql.indexOf(", a"));
        assertThat(back(parameters, jdbc, "??")).isEqualTo(sql.indexOf("? 'k'"));
        assertThat(parameters.offsetInOriginal(jdbc.indexOf("??") + 1)).isEqualTo(sql.indexOf("? 'k'"));
        assertThat(back(parameters, jdbc, "'k'")).isEqualTo(sql.indexOf("'k'"));
        assertThat(back(parameters, jdbc, "? from")).isEqualTo(sql.indexOf(":x"));
        assertThat(back(parameters, jdbc, "from")).isEqualTo(sql.indexOf("from"));
        assertThat(parameters.offsetInOriginal(jdbc.length())).isEqualTo(sql.length());
    }

    private static int back(NamedParameters parameters, String jdbc, String part) {
        return parameters.offsetInOriginal(jdbc.indexOf(part));
    }
}
