package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.sql.LexicalRules;

class StatementEffectsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select 1;                                | false
            insert into t values (1);                | false
            update t set a = 1;                      | false
            delete from t;                           | false
            create table t(a);                       | true
            select 1; drop table t;                  | true
            -- create table                          | false
            select 'drop table t';                   | false
            alter table t add b;                     | true
            /* x */ alter table t add b;             | true
            commit;                                  | false
            use shop;                                | true
            set search_path = x;                     | true
            call make_tables();                      | true
            delimiter //                             | false
            .reset                                   | true
            .read file.sql                           | true
            .tables                                  | false
            """)
    void what_may_change_the_catalog(String text, boolean expected) {
        assertThat(new StatementEffects(() -> LexicalRules.MYSQL).mayChangeCatalog(text))
                .isEqualTo(expected);
    }

    @Test
    void the_last_line_that_sets_the_terminator_counts() {
        StatementEffects effects = new StatementEffects(() -> LexicalRules.MYSQL);
        assertThat(effects.delimiterLine("delimiter //\nselect 1//\nDELIMITER $$"))
                .isEqualTo("DELIMITER $$\n");
        assertThat(effects.delimiterLine("select 'delimiter //'")).isNull();
        assertThat(new StatementEffects(() -> LexicalRules.SQLITE).delimiterLine("delimiter //"))
                .isNull();
    }
}
