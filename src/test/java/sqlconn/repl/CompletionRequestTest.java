package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.repl.CompletionRequest.Kind;
import sqlconn.sql.LexicalRules;

/** Which kinds of words fit where; {@code ^} marks the cursor. */
class CompletionRequestTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            ^                                                    |         | KEYWORD
            sel^                                                 | sel     | KEYWORD
            select ^                                             |         | KEYWORD COLUMN
            select a^ from t                                     | a       | KEYWORD COLUMN
            select a ^ from t                                    |         | KEYWORD
            select a, ^ from t                                   |         | KEYWORD COLUMN
            select a as ^                                        |         |
            select a as b, ^                                     |         | KEYWORD COLUMN
            select * from ^                                      |         | TABLE SCHEMA
            select * from al^                                    | al      | TABLE SCHEMA
            select * from album ^                                |         | KEYWORD
            select * from album, ^                               |         | TABLE SCHEMA
            select * from album join ^                           |         | TABLE SCHEMA
            select * from album where ^                          |         | KEYWORD COLUMN
            select * from album where id = ^                     |         | KEYWORD COLUMN
            select * from album where id = 1 ^                   |         | KEYWORD
            select * from album where id = 1 and ^               |         | KEYWORD COLUMN
            select * from album a where a.^                      |         | TABLE COLUMN
            select * from album a where a.ti^                    | ti      | TABLE COLUMN
            select * from main.^                                 |         | TABLE
            select * from (select ^                              |         | KEYWORD COLUMN
            select * from (select * from ^                       |         | TABLE SCHEMA
            select * from (select 1) ^                           |         | KEYWORD
            select count(^                                       |         | KEYWORD COLUMN
            select * from a order by ^                           |         | KEYWORD COLUMN
            insert into ^                                        |         | TABLE SCHEMA
            insert into album (^                                 |         | COLUMN
            insert into album (id, ^                             |         | COLUMN
            insert into album (id) values (^                     |         | KEYWORD COLUMN
            update ^                                             |         | TABLE SCHEMA
            update album set ^                                   |         | KEYWORD COLUMN
            delete from ^                                        |         | TABLE SCHEMA
            drop table ^                                         |         | TABLE SCHEMA
            create table ^                                       |         |
            create table x (a int references ^                   |         | TABLE SCHEMA
            select 'fro^                                         |         |
            select 'x' -- fro^                                   |         |
            select 12^                                           |         |
            select :na^                                          |         |
            select 1; select * from ^                            |         | TABLE SCHEMA
            select * from "Al^                                   | "Al     | TABLE SCHEMA
            .^                                                   | .       | META_COMMAND
            .fo^                                                 | .fo     | META_COMMAND
            .format ^                                            |         | META_ARGUMENT
            .format ta^                                          | ta      | META_ARGUMENT
            """)
    void kinds_that_fit(String marked, String prefix, String kinds) {
        CompletionRequest request = at(marked.strip());
        List<String> names = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (request.kinds().contains(kind)) {
                names.add(kind.name());
            }
        }
        assertThat(request.prefix()).isEqualTo(prefix == null ? "" : prefix);
        assertThat(String.join(" ", names)).isEqualTo(kinds == null ? "" : kinds);
    }

    private static CompletionRequest at(String marked) {
        int cursor = marked.indexOf('^');
        return CompletionRequest.at(
                marked.substring(0, cursor) + marked.substring(cursor + 1), cursor, LexicalRules.SQLITE);
    }

    @Test
    void tables_are_found_in_front_of_and_behind_the_cursor() {
        CompletionRequest request = at(
                "select ^ from main.album as a, artist join \"Odd Name\" o on a.id = o.id where x in (select y from z)");
        assertThat(request.tables())
                .containsExactly(
                        new TableReference("main", "album", "a"),
                        new TableReference("", "artist", ""),
                        new TableReference("", "Odd Name", "o"),
                        new TableReference("", "z", ""));
    }

    @Test
    void tables_of_other_statements_do_not_count() {
        assertThat(at("select 1 from a; select ^ from b; select 2 from c").tables())
                .containsExactly(new TableReference("", "b", ""));
    }

    @Test
    void names_that_a_with_defines_are_tables() {
        assertThat(at("with recent as (select 1), old as (select 2) select * from ^")
                        .defined())
                .containsExactly("recent", "old");
    }

    @Test
    void the_name_before_the_dot_is_given_without_its_quotes() {
        assertThat(at("select \"My Alias\".^ from t \"My Alias\"").qualifier()).isEqualTo("My Alias");
    }

    @Test
    void an_argument_knows_its_dot_command() {
        assertThat(at(".describe al^").command()).isEqualTo("describe");
    }
}
