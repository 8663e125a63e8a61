package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.OpenConstruct;

/** What a text ends inside of; {@code ⏎} stands for a line end. */
class CompletenessTest {
    private static LexicalRules rules(String name) {
        return switch (name) {
            case "postgresql" -> LexicalRules.POSTGRESQL;
            case "mysql" -> LexicalRules.MYSQL;
            default -> LexicalRules.SQLITE;
        };
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            sqlite     | select 1;                                        | NOTHING
            sqlite     | select 1                                         | STATEMENT
            sqlite     | select 1; select 2                               | STATEMENT
            sqlite     | select 'a                                        | SINGLE_QUOTE
            sqlite     | select "a                                        | DOUBLE_QUOTE
            sqlite     | select (1 +                                      | PARENTHESIS
            sqlite     | select 1 /* why                                  | COMMENT
            sqlite     | create trigger t after insert on a begin select 1; | BLOCK
            sqlite     | .format csv                                      | NOTHING
            sqlite     | .5 + 1                                           | STATEMENT
            sqlite     | select 1⏎.format csv                             | STATEMENT
            sqlite     | -- only a comment                                | NOTHING
            sqlite     | ;;                                               | NOTHING
            postgresql | select $$a;                                      | DOLLAR_QUOTE
            postgresql | copy t from stdin;                               | COPY_DATA
            postgresql | copy t from stdin;⏎1⏎\\.                          | NOTHING
            mysql      | delimiter //⏎select 1;                           | STATEMENT
            mysql      | delimiter //⏎select 1//                          | NOTHING
            """)
    void open_construct(String rules, String text, OpenConstruct expected) {
        String lines = text.replace("⏎", "\n").replace("\\\\", "\\");
        assertThat(new Completeness(() -> rules(rules)).openAfter(lines)).isEqualTo(expected);
    }

    @Test
    void t17_a_dot_command_inside_a_statement_is_sql() {
        assertThat(new Completeness(() -> LexicalRules.SQLITE).isWhole("select 1\n.quit"))
                .isFalse();
    }

    @Test
    void a_growing_text_gives_the_same_answers_as_a_fresh_one() {
        String text = "select 'a\nb', (1 +\n2) /* c\nd */ from t\nwhere x = 1;\nselect 2;";
        Completeness growing = new Completeness(() -> LexicalRules.SQLITE);
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            String part = text.substring(0, end);
            assertThat(growing.openAfter(part)).isEqualTo(new Completeness(() -> LexicalRules.SQLITE).openAfter(part));
        }
        assertThat(growing.openAfter("select 'x")).isEqualTo(OpenConstruct.SINGLE_QUOTE);
    }

    @Test
    void a_terminator_that_was_set_before_holds() {
        Completeness completeness = new Completeness(() -> LexicalRules.MYSQL);
        completeness.delimiterLine("delimiter //\n");
        assertThat(completeness.isWhole("select 1;")).isFalse();
        assertThat(completeness.isWhole("select 1;//")).isTrue();
        completeness.delimiterLine("");
        assertThat(completeness.isWhole("select 1;")).isTrue();
    }
}
