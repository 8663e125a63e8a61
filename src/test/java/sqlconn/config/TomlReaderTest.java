package sqlconn.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;

class TomlReaderTest {
    @Test
    void readsEveryKindOfValue() {
        String text = """
                text = "a\\tb"
                whole = 1_000
                real = 1.5
                yes = true
                day = 2024-02-29
                list = [1, "two", [3]]
                inline = { a.b = 1, "c d" = 2 }
                [table.inner]
                many = '''
                lines'''
                [[array]]
                x = 1
                [[array]]
                x = 2
                """;
        assertThat(new TomlReader("f", text).read().toString())
                .isEqualTo("{text=a\tb, whole=1000, real=1.5, yes=true, day=2024-02-29, list=[1, two, [3]],"
                        + " inline={a={b=1}, c d=2}, table={inner={many=lines}}, array=[{x=1}, {x=2}]}");
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments("a = s3cret\n", "f:1:5 not valid TOML: expected a value"),
                arguments(
                        "a = \"s3cret\n",
                        "f:1:12 not valid TOML: expected the value, or its closing quote, on this line"),
                arguments("a = \"s3cret", "f:1:12 not valid TOML: the file ends in the middle of a value"),
                arguments("a =\n", "f:1:4 not valid TOML: expected the value, or its closing quote, on this line"),
                arguments("a 's3cret'\n", "f:1:2 not valid TOML: expected a key, '=' or a [table]"),
                arguments("[connections.x\nb = 1\n", "f:1:15 not valid TOML: expected ']' after the table's name"),
                arguments("a = 1 s3cret = 2\n", "f:1:7 not valid TOML: expected ',' or the end after the value"),
                arguments("a = \"s3cret\\q\"\n", "f:1:12 not valid TOML: unknown escape after a backslash"),
                arguments("a = 0123\n", "f:1:5 not valid TOML: a number cannot begin with 0"),
                arguments("a = 1\n\na = \"s3cret\"\n", "f:3:1 'a' is defined twice, first in line 1"),
                arguments("[t]\na = 1\n[u]\n[t]\n", "f:4:1 't' is defined twice, first in line 1"),
                arguments("[t]\nb = { x = 1, x = 2 }\n", "f:2:14 'x' is defined twice, first in line 2"),
                arguments(
                        "a = 1\na.b = 2\n",
                        "f:2:3 not valid TOML: this key was already given a value that is not a table"),
                arguments("a = [1, 2\nb = 3\n", "f:2:1 not valid TOML: expected ',' or the end after the value"),
                arguments("a = { b = 1, }\n", "f:1:14 not valid TOML: expected no comma before '}'"),
                arguments("a = [1 2]\n", "f:1:8 not valid TOML: expected ',' or the end after the value"),
                arguments("= 1\n", "f:1:1 not valid TOML: expected a key or a [table]"),
                arguments("ü = 1\n", "f:1:1 not valid TOML: expected a key, '=' or a [table]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void T66_saysWhereAndWhatIsExpectedWithoutTheText(String text, String expected) {
        ConfigException error = assertThrows(ConfigException.class, () -> new TomlReader("f", text).read());
        assertThat(error.position() + " " + error.getMessage()).isEqualTo(expected);
        assertThat(error.getCause()).isNull();
        assertThat(error.hint().orElse("")).doesNotContain("s3cret");
    }
}
