package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlTokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "select a.b, 'x''y' from \"t\"\"u\" -- c | KEYWORD(select) IDENTIFIER(a) PUNCTUATION(.) IDENTIFIER(b)"
                        + " PUNCTUATION(,) STRING('x''y') KEYWORD(from) QUOTED_IDENTIFIER(\"t\"\"u\") COMMENT(-- c)",
                "1.5e-3+.5*0x1F-1e--2 | NUMBER(1.5e-3) OPERATOR(+) NUMBER(.5) OPERATOR(*) NUMBER(0x1F) OPERATOR(-)"
                        + " NUMBER(1e) COMMENT(--2)",
                ":a $1 ?2 a::b | PARAMETER(:a) PARAMETER($1) PARAMETER(?2) IDENTIFIER(a) OPERATOR(::) IDENTIFIER(b)",
                "$a$x$a$ E'\\'' /* /* */ */ | STRING($a$x$a$) STRING(E'\\'') COMMENT(/* /* */ */)",
                "select 'open | KEYWORD(select) STRING('open)",
                "/* open | COMMENT(/* open)",
                ".help me | META(.help me)",
                "\\connect x | META(\\connect x)",
                "a[1:n] | IDENTIFIER(a) PUNCTUATION([) NUMBER(1) OPERATOR(:) IDENTIFIER(n) PUNCTUATION(])",
            })
    void tellsWhatEachPartIs(String text, String tokens) {
        assertThat(written(text, LexicalRules.POSTGRESQL)).isEqualTo(tokens);
    }

    @Test
    void aDotCommandIsOneOnlyWhereAStatementCouldStart() {
        assertThat(written("select 1\n.help\n;\n  .quit\r\n", LexicalRules.SQLITE))
                .isEqualTo("KEYWORD(select) NUMBER(1) PUNCTUATION(.) IDENTIFIER(help) PUNCTUATION(;) META(.quit)");
    }

    @Test
    void aDelimiterLineChangesTheTerminator() {
        assertThat(written("delimiter //\nselect 1; end//\ndelimiter ;\nbegin", LexicalRules.MYSQL))
                .isEqualTo("META(delimiter //) KEYWORD(select) NUMBER(1) PUNCTUATION(;) KEYWORD(end) PUNCTUATION(//)"
                        + " META(delimiter ;) KEYWORD(begin)");
    }

    @Test
    void theMarksOfAnExecutedCommentAreComments() {
        assertThat(written("/*!40101 set @a = 1 */", LexicalRules.MYSQL))
                .isEqualTo("COMMENT(/*!40101) KEYWORD(set) PARAMETER(@a) OPERATOR(=) NUMBER(1) COMMENT(*/)");
    }

    static java.util.List<CorpusCase> corpus() {
        return CorpusCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void tokensJoinToTheWholeText(CorpusCase given) {
        String text = given.input();
        StringBuilder joined = new StringBuilder();
        for (Token token : SqlTokens.tokens(text, given.rules())) {
            assertThat(token.start()).isEqualTo(joined.length());
            assertThat(token.end()).isGreaterThan(token.start());
            joined.append(text, token.start(), token.end());
        }
        assertThat(joined).hasToString(text);
    }

    private static String written(String text, LexicalRules rules) {
        StringBuilder out = new StringBuilder();
        for (Token token : SqlTokens.tokens(text, rules)) {
            if (token.kind() != TokenKind.WHITESPACE) {
                String part = text.substring(token.start(), token.end());
                out.append(out.isEmpty() ? "" : " ").append(token.kind()).append('(');
                out.append(part.strip()).append(')');
            }
        }
        return out.toString();
    }
}
