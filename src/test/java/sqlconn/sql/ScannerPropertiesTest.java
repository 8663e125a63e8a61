package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quicktheories.core.Gen;
import sqlconn.InputException;

/** What holds for any text, sensible or not: texts are put together from what makes splitting hard. */
@Timeout(120)
class ScannerPropertiesTest {
    private static final int EXAMPLES = 600;

    private static final List<String> FRAGMENTS = List.of(
            ";",
            ";",
            ";",
            "\n",
            "\n",
            "\r\n",
            " ",
            "\t",
            "'",
            "'",
            "''",
            "\"",
            "`",
            "[",
            "]",
            "]]",
            "\\",
            "\\'",
            "--",
            "-- c\n",
            "-",
            "#",
            "/*",
            "*/",
            "/*!",
            "/*!50003 ",
            "/*M!100100",
            "*",
            "/",
            "/\n",
            "$$",
            "$a$",
            "$",
            "$1",
            "(",
            ")",
            "(",
            ")",
            "E'",
            "q'[",
            "]'",
            "N'",
            ":",
            "::",
            ":=",
            ":x",
            "?",
            "@a",
            "@@",
            ".",
            ".help\n",
            ".5",
            "1.5e",
            "-1",
            "0x1F",
            "{",
            "}",
            "é",
            "\uD83D\uDE00",
            "select ",
            "select 1;",
            "insert into t values ",
            "create ",
            "or replace ",
            "trigger ",
            "temp ",
            "function ",
            "procedure ",
            "package ",
            "begin ",
            "begin;",
            "end",
            "end;",
            ";end;",
            "atomic ",
            "not ",
            "case ",
            "when ",
            "then ",
            "else ",
            "if ",
            "elseif ",
            "end if",
            "loop ",
            "end loop",
            "while ",
            "do ",
            "repeat ",
            "repeat(",
            "until ",
            "end repeat",
            "for i in ",
            "end for",
            "declare ",
            "copy t from stdin;\n",
            "copy t from stdin",
            "\\.\n",
            "1\t2\n",
            "delimiter //\n",
            "delimiter $$\n",
            "delimiter ;\n",
            "DELIMITER go\n",
            "//",
            "go\n",
            "GO 3\n",
            "\ngo\n",
            "explain ",
            "with x as ",
            "commit;",
            "x",
            "_a1",
            "a$b");

    static List<LexicalRules> rules() {
        return List.of(
                LexicalRules.SQLITE,
                LexicalRules.POSTGRESQL,
                LexicalRules.MYSQL,
                LexicalRules.DUCKDB,
                LexicalRules.SQLSERVER,
                LexicalRules.ORACLE,
                LexicalRules.TRINO,
                LexicalRules.CLICKHOUSE,
                LexicalRules.GENERIC);
    }

    private static Gen<String> texts() {
        return lists().of(arbitrary().pick(FRAGMENTS))
                .ofSizeBetween(0, 40)
                .map(fragments -> String.join("", fragments));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aPrefixThenTheRestIsReadAsTheWhole(LexicalRules rules) {
        qt().withExamples(EXAMPLES)
                .forAll(texts(), integers().all())
                .checkAssert((text, seed) ->
                        assertThat(read(rules, cut(text, seed))).as(text).isEqualTo(read(rules, List.of(text))));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatWasCutJoinsToTheWholeText(LexicalRules rules) {
        qt().withExamples(EXAMPLES).forAll(texts()).checkAssert(text -> {
            StatementScanner scanner = new StatementScanner(rules, "test");
            scanner.append(text);
            scanner.endOfInput();
            long done = 0;
            Set<Object> seen = new HashSet<>();
            ScanEvent event = null;
            while (!(event instanceof ScanEvent.NeedMore)) {
                event = next(scanner);
                String piece = text.substring((int) done, (int) scanner.consumed());
                if (event instanceof ScanEvent.CompleteStatement complete
                        && seen.add(complete.statement().position())) {
                    assertThat(piece).contains(complete.statement().text());
                }
                done = scanner.consumed();
            }
            assertThat(done).isLessThanOrEqualTo(text.length());
            if (((ScanEvent.NeedMore) event).open() == OpenConstruct.NOTHING) {
                assertThat(read(rules, List.of(text.substring((int) done)))).hasSize(1);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void tokensJoinToTheWholeText(LexicalRules rules) {
        qt().withExamples(EXAMPLES).forAll(texts()).checkAssert(text -> {
            StringBuilder joined = new StringBuilder();
            for (Token token : SqlTokens.tokens(text, rules)) {
                assertThat(token.start()).isEqualTo(joined.length());
                joined.append(text, token.start(), token.end());
            }
            assertThat(joined).hasToString(text);
        });
    }

    @ParameterizedTest
    @MethodSource("rules")
    void offsetsBehindParametersLeadBack(LexicalRules rules) {
        qt().withExamples(EXAMPLES).forAll(texts()).checkAssert(text -> {
            NamedParameters parameters = NamedParameters.parse(text, rules);
            String jdbc = parameters.jdbcText();
            int before = 0;
            for (int i = 0; i < jdbc.length(); i++) {
                int offset = parameters.offsetInOriginal(i);
                assertThat(offset).isBetween(before, text.length());
                char typed = text.charAt(offset);
                assertThat(typed == jdbc.charAt(i) || (typed == ':' && jdbc.charAt(i) == '?') || jdbc.charAt(i) == '?')
                        .as(text)
                        .isTrue();
                before = offset;
            }
        });
    }

    private static List<String> cut(String text, int seed) {
        Random random = new Random(seed);
        List<String> pieces = new ArrayList<>();
        int longest = 1 + random.nextInt(12);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + 1 + random.nextInt(longest));
            pieces.add(text.substring(at, end));
            at = end;
        }
        return pieces;
    }

    /** Everything that a scanner says, with the data of a COPY joined, for its pieces depend on how the text arrives. */
    private static List<String> read(LexicalRules rules, List<String> pieces) {
        StatementScanner scanner = new StatementScanner(rules, "test");
        List<String> events = new ArrayList<>();
        StringBuilder data = new StringBuilder();
        for (String piece : pieces) {
            scanner.append(piece);
            drain(scanner, events, data);
        }
        scanner.endOfInput();
        events.add(String.valueOf(drain(scanner, events, data)));
        return events;
    }

    private static ScanEvent drain(StatementScanner scanner, List<String> events, StringBuilder data) {
        while (true) {
            ScanEvent event = next(scanner);
            if (event instanceof ScanEvent.NeedMore) {
                return event;
            }
            if (event instanceof ScanEvent.CopyData copied) {
                data.append(copied.text());
                if (copied.last()) {
                    events.add("data " + data);
                    data.setLength(0);
                }
            } else {
                events.add(String.valueOf(event));
            }
        }
    }

    private static ScanEvent next(StatementScanner scanner) {
        while (true) {
            try {
                return scanner.next();
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("text follows COPY");
            }
        }
    }
}
