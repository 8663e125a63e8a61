package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptVariablesTest {
    private static final NamedValues<String> VALUES = new NamedValues<>();

    static {
        VALUES.set("t", "my \"table\"");
        VALUES.set("s", "it's \\ `x`");
        VALUES.set("e", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '^',
            value = {
                "select * from :\"t\"               ¦ select * from \"my \"\"table\"\"\"",
                "select :'s', :'e'                  ¦ select 'it''s \\ `x`', ''",
                "where a=:'e'and(:'e')              ¦ where a=''and('')",
                "select ':''s'':', \"a:\"\"t\"      ¦ select ':''s'':', \"a:\"\"t\"",
                "/* :'s' */ select 1 -- :\"t\"      ¦ /* :'s' */ select 1 -- :\"t\"",
                "select a[1:'s'], x:\"t\", 'k':'s'  ¦ select a[1:'s'], x:\"t\", 'k':'s'",
                "select :t, :'a b', :'', ::'s'      ¦ select :t, :'a b', :'', ::'s'",
                "drop user :\"t\"; use :\"t\"        ¦ drop user \"my \"\"table\"\"\"; use \"my \"\"table\"\"\"",
                "select {'a' :'s', b: 's'}          ¦ select {'a' :'s', b: 's'}",
                "select $$ :'s' $$                  ¦ select $$ :'s' $$",
            })
    void putsValuesInWherePsqlDoes(String sql, String expected) {
        ScriptVariables variables = ScriptVariables.expand(sql, LexicalRules.POSTGRESQL, VALUES);
        assertThat(variables.text()).isEqualTo(expected);
        assertThat(variables.missing()).isEmpty();
    }

    @Test
    void quotesForTheDatabase() {
        assertThat(ScriptVariables.expand("select :'s' from :\"s\"", LexicalRules.MYSQL, VALUES)
                        .text())
                .isEqualTo("select 'it''s \\\\ `x`' from `it's \\ ``x```");
        assertThat(ScriptVariables.expand("select :'s'", LexicalRules.SQLITE, VALUES)
                        .text())
                .isEqualTo("select 'it''s \\ `x`'");
    }

    @Test
    void namesWhatIsMissing() {
        ScriptVariables variables =
                ScriptVariables.expand("select :'x', :'s', :\"y\", :'x'", LexicalRules.SQLITE, VALUES);
        assertThat(variables.missing()).containsExactly("x", "y");
        assertThat(variables.text()).isEqualTo("select :'x', 'it''s \\ `x`', :\"y\", :'x'");
    }

    @Test
    void offsetsLeadBack() {
        String sql = "select :'s' from x";
        ScriptVariables variables = ScriptVariables.expand(sql, LexicalRules.SQLITE, VALUES);
        assertThat(variables.offsetInOriginal(variables.text().indexOf("from"))).isEqualTo(sql.indexOf("from"));
        assertThat(variables.offsetInOriginal(variables.text().indexOf("`x`"))).isEqualTo(sql.indexOf(":'s'"));
    }
}
