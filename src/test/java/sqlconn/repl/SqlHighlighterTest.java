package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import sqlconn.sql.LexicalRules;

class SqlHighlighterTest {
    private final SqlHighlighter highlighter = new SqlHighlighter(() -> LexicalRules.SQLITE);

    @Test
    void each_kind_of_token_has_its_colour() {
        assertThat(highlighter.colored("select 'a', 12, :p -- why\nfrom t").toAnsi())
                .isEqualTo("\033[34;1mselect\033[0m \033[32m'a'\033[0m, \033[36m12\033[0m, \033[35m:p\033[0m "
                        + "\033[90m-- why\033[0m\n\033[34;1mfrom\033[0m t");
    }

    @Test
    void the_text_stays_what_it_is() {
        String text = ".format csv\nselect \"odd\tname\", 'open\nstring";
        assertThat(highlighter.colored(text).toString()).isEqualTo(text);
    }

    @Test
    @SuppressWarnings("NullAway") // the reader is not used
    void an_unchanged_text_is_not_read_again() {
        AttributedString first = highlighter.highlight(null, "select 1");
        assertThat(highlighter.highlight(null, new String("select 1"))).isSameAs(first);
        assertThat(highlighter.highlight(null, "select 12")).isNotSameAs(first);
    }
}
