package sqlconn.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** What is said of statements with many warnings. */
class WarningsTest {
    @EachDatabase(DatabaseKind.MARIADB)
    void Of_many_warnings_of_a_kind_the_first_are_told_and_the_others_counted(TestDatabase database) throws Exception {
        String told = IntStream.rangeClosed(1, 10)
                .mapToObj(n -> "warning: Truncated incorrect DECIMAL value: 'row " + n + "' [1292]\n")
                .collect(Collectors.joining());
        String count =
                "set max_error_count = 30;\nselect count(*) n from (select concat('row ', seq) a from seq_1_to_40) t"
                        + " where a = 1;\n";

        assertThat(Run.of(database, count.getBytes(UTF_8)).go().toString())
                .contains(told + "warning: 20 more of this kind [1292]\n"
                        + "warning: 10 more that the server has not kept (max_error_count)\n")
                .doesNotContain("row 11'");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void Each_statement_tells_its_own_warnings_anew_and_a_few_are_told_whole(TestDatabase database) throws Exception {
        String few = "select count(*) n from (select concat('row ', seq) a from seq_1_to_10) t where a = 1;\n";

        assertThat(Run.of(database, (few + few).getBytes(UTF_8)).go().toString())
                .doesNotContain("more of this kind")
                .containsPattern("(?s)'row 10'.*'row 10'");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void Every_notice_of_a_function_is_told(TestDatabase database) throws Exception {
        String block = "do $$ begin for i in 1..40 loop raise warning 'step %', i; end loop; end $$;\n";

        assertThat(Run.of(database, block.getBytes(UTF_8)).go().toString()).contains("warning: step 40\n");
    }
}
