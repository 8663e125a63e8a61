package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a JSON document. */
class JsonScanTest {
    private static final String[] TOKENS = {
        "{", "}", "[", "]", ",", ":", "\"a\"", "\"\\u00e9\"", "1", "-0.5e3", "true", "null", " ", "\n"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                " [ ] ",
                "[[],{}]",
                "{\"a\":{\"b\":[1,2,{}]},\"c\":\"\"}",
                "0",
                "-1.5E+10",
                "\"\\ud800\"",
                "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
                "[true,false,null]",
                "\"é😀\"",
                "{\"a\":1,\"a\":2}"
            })
    void accepts(String json) {
        assertThat(JsonScan.isDocument(bytes(json))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "]",
                "{",
                "[1,]",
                "[,1]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{1:1}",
                "[}",
                "{]",
                "[1]]",
                "{} {}",
                "01",
                "1.",
                ".5",
                "-",
                "+1",
                "1e",
                "1e+",
                "tru",
                "nul",
                "True",
                "NaN",
                "\"",
                "\"\\",
                "\"\\x\"",
                "\"\\u12\"",
                "\"\\u12g4\"",
                "\"a\nb\"",
                "\"a\tb\"",
                "'a'",
                "[1]x",
                "//",
                "\u00A01"
            })
    void refuses(String json) {
        assertThat(JsonScan.isDocument(bytes(json))).isFalse();
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThat(JsonScan.isDocument(new byte[] {'"', (byte) 0xFF, '"'})).isFalse();
    }

    @Test
    void acceptsAnyDepth() {
        String deep = "[".repeat(500_000) + "]".repeat(500_000);
        assertThat(JsonScan.isDocument(bytes(deep))).isTrue();
        assertThat(JsonScan.isDocument(bytes(deep + "]"))).isFalse();
    }

    @Test
    void agreesWithAParser() {
        qt().withExamples(20_000)
                .forAll(lists().of(integers().between(0, TOKENS.length - 1)).ofSizeBetween(1, 9))
                .check(tokens -> {
                    String json = text(tokens);
                    return JsonScan.isDocument(bytes(json)) == parses(json);
                });
    }

    private static String text(List<Integer> tokens) {
        var json = new StringBuilder();
        for (int token : tokens) {
            json.append(TOKENS[token]);
        }
        return json.toString();
    }

    /** Whether Jackson reads this as one value and nothing more. */
    private static boolean parses(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            if (parser.nextToken() == null) {
                return false;
            }
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
