package sqlconn.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TomlPositionsTest {
    private static final String TEXT = """
            # [not.a.table]
            top = "x = 1 # no comment"  # a comment with top = 2
            many = QQQ
            inside = 1
            [inside]
            \\QQQ not yet
            QQQ
            [connections.one] # comment
            url = 'a''b'
              port = 5
            query = { sslmode = "x]", deep = { a = [1, {b = 2}] } }
            list = [
              "]", # ]
              "x",
            ]
            [connections."two words"]
            "quoted key" = 1
            pool.size = 2
            [connections.three]
            é = 1
            wide = "日本" \t
            x = 1
            """.replace("QQQ", "\"\"\"");

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(List.of("top"), "f:2:1"),
                arguments(List.of("many"), "f:3:1"),
                arguments(List.of("inside"), "f:1:1"),
                arguments(List.of("connections", "one"), "f:8:1"),
                arguments(List.of("connections", "one", "url"), "f:9:1"),
                arguments(List.of("connections", "one", "port"), "f:10:3"),
                arguments(List.of("connections", "one", "query"), "f:11:1"),
                arguments(List.of("connections", "one", "query", "sslmode"), "f:11:11"),
                arguments(List.of("connections", "one", "query", "deep", "a"), "f:11:36"),
                arguments(List.of("connections", "one", "list"), "f:12:1"),
                arguments(List.of("connections", "one", "no such key"), "f:8:1"),
                arguments(List.of("connections", "two words", "quoted key"), "f:17:1"),
                arguments(List.of("connections", "two words", "pool", "size"), "f:18:1"),
                arguments(List.of("connections", "three", "x"), "f:22:1"));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("keys")
    void findsKey(List<String> key, String place) {
        assertThat(TomlPositions.scan("f", TEXT).of(key)).hasToString(place);
    }
}
