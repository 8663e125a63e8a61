package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.session.TransactionState;
import sqlconn.sql.OpenConstruct;

class PromptTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, nullValues = "-", textBlock = """
            demo|-|IDLE|demo>\s
            demo|-|ACTIVE|demo*>\s
            demo|-|FAILED|demo!>\s
            demo|-|LOST|demo?>\s
            shop|production|ACTIVE|shop [production]*>\s
            /data/music.db|-|IDLE|music.db>\s
            ./music.db|-|IDLE|music.db>\s
            postgresql://db.example.com/shop?sslmode=require|-|IDLE|shop>\s
            postgresql://db.example.com/|-|IDLE|db.example.com/>\s
            :memory:|-|IDLE|:memory:>\s
            a\033[2Jb|-|IDLE|a?[2Jb>\s
            """)
    void T19_T20_the_prompt_shows_the_state(
            String connection, @Nullable String label, TransactionState state, String expected) {
        assertThat(Prompt.of(connection, label, null, state).plain()).isEqualTo(expected);
    }

    @Test
    void further_lines_begin_below_the_first_and_say_what_is_open() {
        Prompt prompt = Prompt.of("größe", null, null, TransactionState.ACTIVE);
        assertThat(prompt.plain()).isEqualTo("größe*> ");
        assertThat(prompt.continuation(OpenConstruct.SINGLE_QUOTE)).isEqualTo("     '> ");
        assertThat(prompt.continuation(OpenConstruct.COPY_DATA)).isEqualTo("     c> ");
    }

    @Test
    void a_session_beside_the_first_and_an_unusual_transaction_show() {
        Prompt prompt = Prompt.of("demo", "live", null, TransactionState.ACTIVE);
        assertThat(prompt.inSession("b").plain()).isEqualTo("demo/b [live]*> ");
        assertThat(prompt.inSession("b")
                        .with(List.of("serializable", "read only"))
                        .plain())
                .isEqualTo("demo/b [live] (serializable, read only)*> ");
    }

    @Test
    void a_percent_sign_is_no_pattern_of_the_line_editor() {
        assertThat(Prompt.of("100%M", null, null, TransactionState.IDLE).styled(false))
                .isEqualTo("100%%M> ");
    }

    @Test
    void colours() {
        assertThat(Prompt.of("demo", null, null, TransactionState.IDLE).styled(true))
                .isEqualTo("\u001b[1mdemo\u001b[0m> ");
        assertThat(Prompt.of("demo", "live", "red", TransactionState.ACTIVE).styled(true))
                .isEqualTo("\u001b[31;1mdemo [live]\u001b[33;1m*\u001b[0m> ");
    }
}
