package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.SourcePosition;

class RowChangeTest {
    private static final SourcePosition START = new SourcePosition("test", 1, 1);

    private static String read(String text, LexicalRules rules) {
        int first = text.startsWith("/*") ? text.indexOf("*/") + 3 : 0;
        RowChange change = RowChange.of(new SqlStatement(text, StatementKind.WRITE, START, first), rules);
        return change == null
                ? "none"
                : (change.deletes() ? "deletes " : "updates ") + change.table() + " | "
                        + String.join(" ", new TreeSet<>(change.assigned())) + " | " + change.condition();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', quoteCharacter = '\0', textBlock = """
            delete from t                                          # deletes t |  |
            DELETE FROM s.t AS x WHERE x.a = 1                     # deletes s.t AS x |  | x.a = 1
            delete from only t x where a in (1, 2) -- all          # deletes only t x |  | a in (1, 2)
            update t set a = 1                                     # updates t | a |
            update "a b"."t" set a = f(1), b = (select max(c) from u where d > 2) where a = 1 or b is null # updates "a b"."t" | a b | a = 1 or b is null
            update t x set (a, b) = (1, 2) where lower(c) like 'x%' and d between 1 and 2 # updates t x | a b | lower(c) like 'x%' and d between 1 and 2
            update t x set "A ""b" = 1, x.c = 2, (d, e) = (f, g), h = (select i from j) # updates t x | a "b c d e h x |
            update t set a = :v where id = :id                     # updates t | a | id = :id
            update t set a = 1 where a is distinct from b          # updates t | a | a is distinct from b
            update t set a = 1 where id in (select id from u where v = 1 order by w limit 3) # updates t | a | id in (select id from u where v = 1 order by w limit 3)
            /* why */ delete from t where a = ';'                  # deletes t |  | a = ';'
            delete from t where a::varchar(10) = cast(b as numeric(3, 1)) # deletes t |  | a::varchar(10) = cast(b as numeric(3, 1))
            """)
    void A_plain_change_is_its_table_and_its_condition(String text, String expected) {
        assertThat(read(text, LexicalRules.POSTGRESQL).strip()).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "insert into t values (1)",
                "update t set a = 1 from u where t.id = u.id",
                "update t set a = 1 where id = 1 returning *",
                "delete from t returning id",
                "delete from t using u where t.id = u.id",
                "delete from t where a = 1 order by b limit 3",
                "delete from t limit 3",
                "delete t from t join u on t.id = u.id",
                "delete from t, u using t join u",
                "update t, u set t.a = u.a where t.id = u.id",
                "update t join u on t.id = u.id set t.a = 1",
                "update or ignore t set a = 1",
                "update t set a = 1 where current of c",
                "delete from t where nextval('s') > 1",
                "delete from t where \"now\"(1) > 1",
                "delete from t where pg_sleep(1) is null",
                "delete from t where s.lower(a) = 'x'",
                "delete from t where id in (select id from u for update)",
                "delete from t where a = (select 1 into x)",
                "delete from t where (a = 1",
                "delete from t where a = 1)",
                "delete from t where",
                "update t set where a = 1",
                "update t where a = 1",
                "update only set a = 1",
                "delete from",
                "update",
                "update t set a = 1; delete from t",
            })
    void Anything_else_is_not(String text) {
        assertThat(read(text, LexicalRules.POSTGRESQL)).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from t where a = 1 /*! or b = 2 */",
                "delete from t where @a := 1",
                "delete from t where sleep(1) = 0",
                "delete from t partition (p0) where a = 1",
            })
    void Nor_is_what_MariaDB_reads_in_its_own_way(String text) {
        assertThat(read(text, LexicalRules.MYSQL)).isEqualTo("none");
    }
}
